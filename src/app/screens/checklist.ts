import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { listSiteAnswers } from '../../share/checklist/queries.ts'
import { checklistQuery, checklistView, statementsQuery, statementsView } from '../../share/checklist/schema.ts'
import { fillChecklist } from '../checklist-run.ts'

const workspace = z.object({ workspace: z.string() })

/** The six questions, answered from what customers said. */
export const checklistEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/checklist',
      policy: 'viewer',
      summary: 'The checklist filled from feedback; ask again until `answers` is there',
      params: workspace,
      query: checklistQuery,
      returns: checklistView,
    },
    async call => {
      const scope = scopeOf(call)
      const { done, total, answers, questions, findQuestion } = await fillChecklist(db, scope, call.query)
      if (answers === null) return { done, total, answers }
      const marks = new Map(
        (await listSiteAnswers(db, scope)).toReversed().map(mark => [findQuestion(mark.question, mark.language), mark]),
      )
      const answered = (at: number) => {
        const group = questions[at]
        const mark = group && marks.get(group)
        return mark === undefined
          ? null
          : { id: String(mark.id), url: mark.url, by: mark.by, at: mark.markedAt.toISOString() }
      }
      const question = answers.groups.question.map((group, at) => ({ ...group, answered: answered(at) }))
      return { done, total, answers: { ...answers, groups: { ...answers.groups, question } } }
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/checklist/statements',
      policy: 'viewer',
      summary:
        'What each piece of one group of the checklist says, nothing where there is no such group; ask again until `statements` is there',
      params: workspace,
      query: statementsQuery,
      returns: statementsView,
    },
    async call => {
      const { group, dimension, part, ...asked } = call.query
      const { answers, stated } = await fillChecklist(db, scopeOf(call), asked)
      if (answers === null) return { statements: null }
      const all = stated.get(group) ?? []
      const wanted = dimension === undefined ? all : all.filter(({ parts }) => parts.get(dimension) === part)
      return { statements: wanted.map(({ feedback, text }) => ({ feedback, text })) }
    },
  ),
]
