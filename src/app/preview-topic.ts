import { setImmediate as breathe } from 'node:timers/promises'
import type { z } from 'zod'
import { correctionsOf } from '../analyze/corrections/queries.ts'
import { normalised, readableText } from '../analyze/readings/filing.ts'
import { listTopics } from '../analyze/readings/queries.ts'
import type { topicInput, topicPreview } from '../analyze/readings/schema.ts'
import { createReader } from '../analyze/text/reader.ts'
import { presentRating } from '../collect/feedback/present.ts'
import { listNewest } from '../collect/feedback/queries.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { currentReader, loadModels } from './reader.ts'

/** Newest pieces that are looked at, and examples shown of each kind. */
const LOOKED_AT = 2000
const EXAMPLES = 5

/** Which of the newest pieces would gain or lose a topic if it were kept as given. Nothing is changed. */
export async function previewTopic(
  db: Db,
  scope: Scope,
  topic: z.infer<typeof topicInput>,
): Promise<z.infer<typeof topicPreview>> {
  const topics = (await listTopics(db, scope)).filter(it => it.id !== topic.id)
  const { reader: now } = await currentReader(db, scope)
  const then = createReader(
    loadModels(),
    [...topics, topic].filter(it => it.active),
  )
  const newest = (await listNewest(db, scope, LOOKED_AT)).filter(piece => !piece.ours)
  const said = await correctionsOf(
    db,
    scope,
    newest.map(it => it.id),
  )
  // Where a member has said whether it is about the topic, no words change that.
  const pieces = newest.filter(piece => !said.get(piece.id)?.some(it => it.topic === topic.id))
  const gained: string[] = []
  const lost: string[] = []
  for (const [i, piece] of pieces.entries()) {
    const text = readableText(piece)
    const rating = normalised(presentRating(piece))
    const has = (reader: typeof now) => reader.read(text, rating).topics.some(it => it.id === topic.id)
    const [before, after] = [has(now), has(then)]
    if (!before && after) gained.push(text)
    if (before && !after) lost.push(text)
    if (i % 100 === 99) await breathe()
  }
  const told = (texts: string[]) => ({
    count: texts.length,
    examples: texts.slice(0, EXAMPLES).map(text => text.slice(0, 200)),
  })
  return { lookedAt: newest.length, gained: told(gained), lost: told(lost) }
}
