import type { Db } from '../../db/connection.ts'
import { hashToken } from '../../people/invitations/token.ts'
import { mayActAs } from '../../people/members/policy.ts'
import type { Scope } from '../../people/members/scope.ts'
import { findGuestScope, getWorkspace } from '../../people/workspaces/queries.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { listAnnotations } from '../annotations/queries.ts'
import { findBoard, listBoards } from '../boards/queries.ts'
import { readyMadeBoards } from '../boards/ready-made.ts'
import type { BoardView } from '../boards/schema.ts'
import { getChart } from '../charts/queries.ts'
import type { ChartQuery, ChartView } from '../charts/schema.ts'
import { askedOf, guestView, outside } from './guest.ts'
import type { LinkView, SharedBoard } from './schema.ts'

const gone = () =>
  new Problem('link-gone', 'This link does not exist, or not any more. Ask whoever gave it to you for a new one.', {
    status: 404,
  })

/** The workspace a link leads into. Throws `link-gone` when it is unknown, revoked or too old, or the workspace is closed: all look the same. */
export async function scopeOfLink(db: Db, token: string): Promise<Scope> {
  const row = await findLink(db, token)
  const scope = row && (await findGuestScope(db, row.workspaceId))
  if (scope === undefined) throw gone()
  return scope
}

async function findLink(db: Db, token: string) {
  const row = await db
    .selectFrom('boardLink')
    .select(['workspaceId', 'board', 'asked', 'annotated', 'expiresAt'])
    .where('tokenHash', '=', hashToken(token))
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row === undefined || (row.expiresAt !== null && row.expiresAt < new Date()) ? undefined : row
}

async function getSharing(db: Db, scope: Scope, token: string) {
  const link = await findLink(db, token)
  const board = link && (await findBoard(db, scope, link.board))
  if (board === undefined || link?.workspaceId !== scope.workspaceId) throw gone()
  return { link, board, asked: link.asked as ChartQuery, charts: outside(board.charts) }
}

/** What the holder of a link sees of a board before its charts. */
export async function getSharedBoard(db: Db, scope: Scope, token: string): Promise<SharedBoard> {
  const { link, board, asked, charts } = await getSharing(db, scope, token)
  const { name, zone } = await getWorkspace(db, scope)
  const marked = link.annotated ? await listAnnotations(db, scope) : []
  return {
    workspace: name,
    zone,
    board: board.version === 0 ? board.id : '',
    name: board.name,
    charts,
    asked,
    annotations: marked
      .filter(({ source }) => asked.source === undefined || source === null || source.id === asked.source)
      .map(({ day, until, text }) => ({ day, until, text })),
    expiresAt: link.expiresAt?.toISOString() ?? null,
  }
}

/** One chart of a shared board, by its place. */
export async function getSharedChart(
  db: Db,
  scope: Scope,
  { token, place }: { token: string; place: number },
): Promise<ChartView> {
  const { asked, charts } = await getSharing(db, scope, token)
  const chart = charts[place]
  if (chart === undefined) throw notFound('chart')
  return guestView(await getChart(db, scope, { kind: chart.kind, asked: askedOf(chart, asked), now: new Date() }))
}

/** A board somebody sees, by its id or ready-made name; throws `not-found`. */
export async function getOwnBoard(db: Db, scope: Scope, id: string): Promise<BoardView> {
  const board = [...readyMadeBoards(), ...(await listBoards(db, scope))].find(one => one.id === id)
  if (board === undefined) throw notFound('board')
  return board
}

/** Links that are not revoked, newest first: those of boards somebody sees, and for admins every one. */
export async function listLinks(db: Db, scope: Scope): Promise<LinkView[]> {
  const rows = await db
    .selectFrom('boardLink as l')
    .leftJoin('user as u', 'u.id', 'l.madeBy')
    .select(['l.id', 'l.board', 'u.name as by', 'l.madeAt', 'l.expiresAt'])
    .where('l.workspaceId', '=', scope.workspaceId)
    .where('l.revokedAt', 'is', null)
    .orderBy('l.id', 'desc')
    .execute()
  const seen = new Map([...readyMadeBoards(), ...(await listBoards(db, scope))].map(board => [board.id, board]))
  const links: LinkView[] = []
  for (const { id, board, by, madeAt, expiresAt } of rows) {
    const found = seen.get(board) ?? (mayActAs(scope.role, 'admin') ? await findBoard(db, scope, board) : undefined)
    if (found === undefined) continue
    links.push({
      id: String(id),
      board,
      name: found.name,
      by,
      at: madeAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      expired: expiresAt !== null && expiresAt < new Date(),
    })
  }
  return links
}
