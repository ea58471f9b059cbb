import type { Generated, JSONColumnType } from 'kysely'

/** What happened, and what takes long. */
export interface HouseTables {
  event: {
    workspaceId: number
    id: Generated<number>
    kind: string
    at: Generated<Date>
    actor: string | null
    batch: JSONColumnType<object, string, string>
  }

  /** Long work on a workspace with its progress; that of kind `fill-sample` also says that the workspace is a sample. */
  chore: {
    workspaceId: number
    id: Generated<number>
    kind: string
    about: JSONColumnType<Record<string, string | number>, string, string>
    askedBy: string | null
    askedAt: Generated<Date>
    done: Generated<number>
    total: Generated<number>
    finishedAt: Date | null
    problem: JSONColumnType<
      { code: string; params: Record<string, string | number>; message: string },
      string | null,
      string | null
    > | null
  }
}
