import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type ClassPlan, classRecipe, crossValidated, likeliest, trainClasses } from '../models/classes.ts'
import type { TopicDefinition } from '../src/analyze/text/topic.ts'
import { createWorkshop } from '../src/analyze/text/work.ts'
import { SHARED_DATA } from '../test/shared/review-sets.ts'
import { bothShown, type Guess } from './figures.ts'
import type { Row } from './table.ts'

/** Seeds as the owner of an airline's workspace would give them from the names of the topics alone; written without the tweets. */
const SEEDS: Record<string, string> = {
  'Customer Service Issue':
    'customer service, on hold, hold time, phone, call, called, callback, agent, agents, rep, reps, supervisor, representative, hung up, no response, no answer, respond, reply, rude, help, helpful, email, dm, complaint, answer the phone, talk to',
  'Late Flight':
    'late, delay, delayed, delays, delaying, waiting, waited, tarmac, sitting on, stuck on, hours, on time, missed connection, missed my connection, behind schedule, still waiting',
  'Cancelled Flight':
    'cancel*, cancelled, cancellation, cancelled flight, cancelled flightled, cancelled flighted, rebook*, rescheduled, cancelled our flight',
  'Lost Luggage':
    'bag, bags, baggage, luggage, suitcase, lost bag, lost luggage, baggage claim, carousel, missing bag, claim, found my bag',
  'Bad Flight':
    'seat, seats, legroom, wifi, wi-fi, entertainment, movie, plane is, dirty, food, snacks, uncomfortable, tv, broken seat, air conditioning, old plane, turbulence, upgrade, first class, drink, smell',
  'Flight Booking Problems':
    'booking, book, booked, website, site, online, app, reservation, reservations, confirmation, credit card, points, miles, fare, price, error, change my flight, book a flight, password, log in, ticket, tickets, voucher',
  'Flight Attendant Complaints':
    'flight attendant, flight attendants, attendant, attendants, steward, stewardess, crew, staff, gate agent, pilot, employee, employees, attitude, cabin crew',
  longlines:
    'line, lines, queue, long line, long lines, in line, check in line, security line, waiting in line, only one agent',
  'Damaged Luggage':
    'damaged, damaged bag, damaged luggage, broken suitcase, broken bag, ruined my bag, destroyed, ripped, cracked, broke my, damage to',
}
const REASONS = Object.keys(SEEDS)

const topics: TopicDefinition[] = REASONS.map((reason, i) => ({
  id: `reason/${i}`,
  area: 'other',
  label: { en: reason, ko: reason, zh: reason, ja: reason },
  seeds: { en: (SEEDS[reason] ?? '').split(', '), ko: [], zh: [], ja: [] },
}))

interface Complaint {
  text: string
  reason: number
}

function complaints(): Complaint[] {
  const csv = readFileSync(join(SHARED_DATA, 'social/airline_tweets.csv'), 'utf8')
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, relax_column_count: true })
  const seen = new Set<string>()
  return rows.flatMap(({ text = '', negativereason = '' }) => {
    const reason = REASONS.indexOf(negativereason)
    if (reason < 0 || seen.has(text)) return []
    seen.add(text)
    return [{ text, reason }]
  })
}

/** The topic whose seeds a text meets most; a longer stretch of words says more than one word. −1 where it meets none. */
function seeded(): (text: string) => number {
  const work = createWorkshop({}, topics)
  return text => {
    const votes = REASONS.map(() => 0)
    for (const { topic, start, end } of work(text, 'en').hits)
      votes[topic] = (votes[topic] ?? 0) + Math.sqrt(end - start)
    const most = Math.max(...votes)
    return most === 0 ? -1 : votes.indexOf(most)
  }
}

const plan: ClassPlan = { classes: REASONS.length, ...classRecipe('en') }

/** Nine reasons to complain of an airline: from seeds alone without one label, and from labels. */
export function reasonRows(): Row[] {
  const set = complaints()
  const labelOf = seeded()
  const bySeeds = set.map(({ text, reason }) => ({ label: reason, guess: labelOf(text) }))
  const weak = set.map(({ text }, i) => ({ text, label: bySeeds[i]?.guess ?? -1 })).filter(({ label }) => label >= 0)
  const grown = trainClasses(weak, { ...plan, epochs: 2 })
  const byGrown = set.map(({ text, reason }) => ({ label: reason, guess: likeliest(grown({ text, label: 0 })) }))
  const taught = crossValidated(
    set.map(({ text, reason }) => ({ text, label: reason })),
    plan,
  )
  const byLabels = set.map(({ reason }, i) => ({ label: reason, guess: likeliest(taught[i] as Float64Array) }))
  const right = (list: readonly Guess<number>[]) => list.filter(({ label, guess }) => label === guess).length
  const row = (task: string, list: readonly Guess<number>[]): Row => ({
    task,
    set: 'en airline reasons',
    size: set.length,
    ours: bothShown(list),
  })
  return [
    row('topics, seeds as they are', bySeeds),
    row('topics, a model grown from seeds', byGrown),
    row('topics, a model taught by labels, 5 folds', byLabels),
    {
      task: 'topics, grown of taught',
      set: 'en airline reasons',
      size: set.length,
      ours: ((100 * right(byGrown)) / right(byLabels)).toFixed(1),
      asked: '90',
    },
  ]
}
