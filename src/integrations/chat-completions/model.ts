import { z } from 'zod'
import { type Answer, type Model, ModelFailure, NOTHING, type Question, type Spent } from '../../analyze/model/port.ts'
import type { ModelServer } from '../../platform/config.ts'
import { secondsUntil } from './retry-after.ts'

/** A model on a small machine takes its time. */
const PATIENCE_MS = 90_000

/** What is read of an answer, as https://platform.openai.com/docs/api-reference/chat describes it. */
const completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() }))
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
})

const refusal = z.object({
  error: z.object({ message: z.string().nullish(), param: z.string().nullish() }),
})

/** A model behind any endpoint that speaks /chat/completions. An answer must be there within `patience` ms. */
export function openChatModel(server: ModelServer, patience = PATIENCE_MS): Model {
  const { host } = new URL(server.url)
  return {
    name: server.name,
    host,
    async ask(question) {
      const told = await send(server, bodyOf(server, question, 'max_tokens'), patience)
      // Newer models call the same limit otherwise, and take no other name.
      const isRenamed = told.status === 400 && refusalOf(told.text)?.param === 'max_tokens'
      return read(
        host,
        isRenamed ? await send(server, bodyOf(server, question, 'max_completion_tokens'), patience) : told,
      )
    },
  }
}

const bodyOf = ({ name }: ModelServer, { instructions, material, most }: Question, limit: string) => ({
  model: name,
  messages: [
    { role: 'system', content: instructions },
    { role: 'user', content: material },
  ],
  [limit]: most,
})

interface Told {
  status: number
  text: string
  retryAfter: string | null
}

async function send({ url, key }: ModelServer, body: object, patience: number): Promise<Told> {
  try {
    const answer = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
      // The key and what customers said go to the address that was named, and nowhere else.
      redirect: 'manual',
    })
    return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get('retry-after') }
  } catch (error) {
    throw connectionFailure(new URL(url).host, patience, error as Error)
  }
}

function connectionFailure(host: string, patience: number, { name, cause }: Error): ModelFailure {
  const seconds = Math.round(patience / 1000)
  if (name === 'TimeoutError' || name === 'AbortError')
    return new ModelFailure('model-silent', `The model at ${host} did not answer within ${seconds} seconds.`, {
      spent: null,
      params: { host, seconds },
    })
  const { code = '' } = (cause ?? {}) as { code?: string }
  // A connection that broke in the middle may have cost something.
  const neverBegan = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|TLS|SSL/.test(code)
  return new ModelFailure('model-unreachable', `The model at ${host} cannot be reached.`, {
    spent: neverBegan ? NOTHING : null,
    params: { host },
  })
}

function read(host: string, { status, text, retryAfter }: Told): Answer {
  if (status !== 200) throw statusFailure(host, status, { said: saidIn(text), retryAfter })
  const parsed = completion.safeParse(jsonOf(text))
  if (!parsed.success)
    throw new ModelFailure('model-malformed', `${host} answered something that is no chat completion.`, {
      spent: null,
      params: { host },
    })
  const { choices, usage } = parsed.data
  const spent: Spent | null = usage ? { in: usage.prompt_tokens, out: usage.completion_tokens } : null
  const [{ message, finish_reason }] = choices as [(typeof choices)[number]]
  const said = withoutThoughts(message.content ?? '')
  if (finish_reason === 'length')
    throw new ModelFailure('model-cut', 'The answer became too long and was cut off, so it is not shown.', { spent })
  if (said === '') throw new ModelFailure('model-empty', 'The model answered nothing.', { spent })
  return { text: said, spent }
}

/** Some models put what they think before what they say. */
const withoutThoughts = (text: string): string => text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refusalOf = (text: string) => refusal.safeParse(jsonOf(text)).data?.error

const saidIn = (text: string): string => (refusalOf(text)?.message ?? '').slice(0, 300)

function statusFailure(
  host: string,
  status: number,
  { said, retryAfter }: { said: string; retryAfter: string | null },
): ModelFailure {
  const params = { host, status, said }
  const failure = (...[code, message, more = {}]: [ConstructorParameters<typeof ModelFailure>[0], string, object?]) =>
    new ModelFailure(code, message, { spent: NOTHING, params: { ...params, ...more } })
  if (status === 401 || status === 403)
    return failure('model-login', `${host} does not accept the key. Whoever runs this server checks EARSHOT_MODEL_KEY.`)
  if (status === 404 || (status >= 300 && status < 400))
    return failure(
      'model-unknown',
      `There is no such model at ${host}. Whoever runs this server checks EARSHOT_MODEL_URL and EARSHOT_MODEL_NAME.`,
    )
  if (status === 429) {
    const seconds = secondsUntil(retryAfter, Date.now())
    return seconds === null
      ? failure('model-busy', `${host} takes no more questions for now. Try again later.`)
      : failure('model-busy-until', `${host} takes no more questions for now. Try again in ${seconds} seconds.`, {
          seconds,
        })
  }
  if (status >= 500) return failure('model-down', `${host} has a fault of its own (${status}). Try again later.`)
  return failure('model-refused', `${host} did not take the question (${status}). ${said}`)
}
