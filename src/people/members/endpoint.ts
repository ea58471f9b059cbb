import type { z } from 'zod'
import { type KeyPolicy, keyPolicyOf, type Policy } from './policy.ts'
import type { Scope } from './scope.ts'

type Shape = z.ZodType | undefined
type Parsed<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined

/** Who calls, already known at the door. `scope` is there exactly when the path names a workspace. */
export interface Caller {
  user: { id: string; name: string; email: string } | null
  scope: Scope | null
}

export interface Call<P extends Shape, Q extends Shape, B extends Shape> {
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<B>
  request: Request
  caller: Caller
}

/** One route: what it is for, who may, what goes in and comes out. A handler reads as parse (done) → do → present. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With `:name` parameters; below /api. */
  path: string
  policy: Policy
  /** What it asks of a program that calls with a key. */
  key: KeyPolicy
  summary: string
  params: z.ZodType | undefined
  query: z.ZodType | undefined
  body: z.ZodType | undefined
  returns: z.ZodType | undefined
  handle(call: Call<Shape, Shape, Shape>): Promise<unknown>
}

interface Spec<P extends Shape, Q extends Shape, B extends Shape>
  extends Pick<Endpoint, 'method' | 'path' | 'policy' | 'summary'> {
  /** Left out: what goes with the policy. */
  key?: KeyPolicy
  params?: P
  query?: Q
  body?: B
  returns?: z.ZodType
}

/** Ties a handler to its route; the types of params, query and body follow the schemas. A Response is sent as it is, anything else as JSON. */
export function endpoint<P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  spec: Spec<P, Q, B>,
  handle: (call: Call<P, Q, B>) => Promise<unknown>,
): Endpoint {
  return {
    key: keyPolicyOf(spec.policy),
    params: undefined,
    query: undefined,
    body: undefined,
    returns: undefined,
    ...spec,
    handle: handle as Endpoint['handle'],
  }
}

/** The scope of a call whose path names a workspace; the gate has put it there. */
export function scopeOf({ caller }: { caller: Caller }): Scope {
  if (caller.scope === null) throw new Error('this route names no workspace')
  return caller.scope
}

/** The person calling; the gate has let nobody else through. */
export function userOf({ caller }: { caller: Caller }): NonNullable<Caller['user']> {
  if (caller.user === null) throw new Error('this route is open to anyone')
  return caller.user
}
