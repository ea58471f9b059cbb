import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askLearning, finishLearning } from '../../src/analyze/learning/commands.ts'
import { listHeld } from '../../src/analyze/learning/queries.ts'
import { emptyDelta } from '../../src/analyze/text/delta.ts'
import type { Recipe } from '../../src/analyze/text/grams.ts'
import { ENGINE } from '../../src/analyze/text/reader.ts'
import { keepAlarms } from '../../src/analyze/themes/commands.ts'
import { listStored } from '../../src/analyze/themes/queries.ts'
import { createAuth } from '../../src/app/auth.ts'
import { runStoredImport } from '../../src/app/queue.ts'
import { currentReader } from '../../src/app/reader.ts'
import { allEndpoints } from '../../src/app/routes.ts'
import { createApp } from '../../src/app/server.ts'
import type { Endpoint } from '../../src/people/members/endpoint.ts'
import { KEY_SCOPES, type KeyScope, mayActAs, type Policy } from '../../src/people/members/policy.ts'
import type { Role } from '../../src/people/members/schema.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { plainVoice } from '../../src/respond/replies/voice.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { openPostOffice, type PostOffice } from '../support/post-office.ts'
import { addressOf, eachOf, enter, type Filled } from '../support/requests.ts'

type Who = 'stranger' | 'non-member' | Role

let world: TestHouse
let shop: Scope
let endpoints: Endpoint[]
let office: PostOffice
const people = {} as Record<Who, Person>
let cafeThings: Things
let shopThings: Things

/** Ids of what a workspace has. */
interface Things {
  feedback: string
  reply: string
  source: string
  import: string
  upload: string
  product: string
  otherProduct: string
  alias: string
  template: string
  tag: string
  refusal: string
  view: string
  handling: string
  correction: string
  note: string
  deletion: string
  member: string
  team: string
  invitation: string
  board: string
  link: string
  token: string
  annotation: string
  answer: string
  customer: string
  otherCustomer: string
  match: string
  segment: string
  key: string
  alarm: string
  lesson: string
}

beforeAll(async () => {
  office = await openPostOffice()
  world = await openTestHouse()
  shop = await ensureWorkspace(world.house.database.db, 'shop', '上海小店')
  endpoints = allEndpoints(world.house, world.auth)
  people.stranger = stranger(world)
  people['non-member'] = await enter(world, null)
  for (const role of ['owner', 'admin', 'member', 'viewer'] as const) {
    people[role] = await enter(world, role, world.scope.workspaceId)
    roles.set((await (await people[role].call('GET', '/api/session')).json()).user.id, role)
  }
  // One owner more, so that one may leave.
  await enter(world, 'owner', world.scope.workspaceId)
  cafeThings = await furnish(world.scope, people.owner)
  shopThings = await furnish(shop, await enter(world, 'owner', shop.workspaceId))
})
afterAll(() => Promise.all([world.close(), office.close()]))

/** Gives a workspace one of everything. */
async function furnish(scope: Scope, owner: Person): Promise<Things> {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.call(method, `/api/workspaces/${scope.slug}${path}`, body)
    expect(answer.status, `${method} ${path}: ${answer.ok ? '' : await answer.clone().text()}`).toBe(200)
    return answer.json()
  }
  const { upload, id: imported } = await bringFile(scope, owner)
  const [piece] = (await call('GET', '/feedback')).items
  const reply = await call('POST', `/feedback/${piece.id}/replies`, { text: 'Thank you.' })
  const [product, otherProduct] = await call('GET', '/products')
  const customers = (await call('GET', '/customers')).items
  const [customer, otherCustomer] = [customers[0].id, customers[1].id]
  const { match } = await call('POST', `/customers/${customer}/matches`, { other: otherCustomer, verdict: 'different' })
  const segment = await call('POST', '/segments', {
    name: 'First',
    conditions: [{ attribute: 'language', values: ['en'] }],
  })
  return {
    customer,
    otherCustomer,
    match,
    segment: segment.id,
    alarm: await newAlarm(scope),
    lesson: await newLesson(scope),
    key: (await newKey(scope, owner)).id,
    feedback: piece.id,
    reply: reply.id,
    source: piece.source.id,
    import: imported,
    upload,
    product: product.id,
    otherProduct: otherProduct.id,
    alias: product.aliases[0].id,
    template: await newTemplate(scope, owner),
    board: await newBoard(scope, owner),
    ...(await newLink(scope, owner)),
    annotation: await newAnnotation(scope, owner),
    answer: await newSiteAnswer(scope, owner),
    tag: (await call('POST', '/tags', { name: 'Lids' })).id,
    refusal: (await call('POST', '/topics/refusals', { language: 'en', words: ['lids'] })).id,
    view: await newView(scope, owner),
    handling: await newHandling(scope, owner, piece.id),
    correction: await newCorrection(piece.id, owner, scope.slug),
    note: await newNote(piece.id, owner, scope.slug),
    deletion: await newDeletion(scope, owner),
    member: await newMember(undefined, scope.workspaceId),
    team: (await call('GET', '/teams'))[0].id,
    invitation: (await invited(owner, scope.slug)).invitation.id,
  }
}

const FILE =
  'review_id,date,rating,review,product,email\nr1,2026-03-04,2,The lid leaks.,Flask,a@x.co\nr2,2026-03-05,5,Keeps tea hot.,Kettle,b@x.co\n'

/** Uploads a small file and imports it to its end; `name` makes its rows new. */
async function bringFile(scope: Scope, owner: Person, name = 'first'): Promise<{ upload: string; id: string }> {
  const base = `/api/workspaces/${scope.slug}`
  const text = name === 'first' ? FILE : FILE.replaceAll(/^r/gm, `${name}-r`)
  const upload = await (await owner.call('POST', `${base}/uploads/text`, { name: `${name}.csv`, text })).json()
  const planned = await (
    await owner.call('POST', `${base}/imports`, {
      upload: upload.id,
      source: 'Shelf',
      mapping: upload.members[0].mapping,
    })
  ).json()
  await runStoredImport(world.house, scope, Number(planned.id))
  return { upload: upload.id, id: planned.id }
}

let made = 0

async function newKey(
  scope: Scope,
  owner: Person,
  scopes: KeyScope[] = ['read'],
): Promise<{ id: string; token: string }> {
  return (await owner.call('POST', `/api/workspaces/${scope.slug}/keys`, { name: `K${++made}`, scopes })).json()
}

const someBoard = { name: 'Mornings', audience: 'team', charts: [{ kind: 'volume', range: '30d', wide: true }] }

async function newBoard(scope: Scope, owner: Person): Promise<string> {
  return (await (await owner.call('POST', `/api/workspaces/${scope.slug}/boards`, someBoard)).json()).id
}

const someView = { name: 'Angry', audience: 'team', filter: { sentiment: ['negative'] } }

async function newView(scope: Scope, owner: Person): Promise<string> {
  return (await (await owner.call('POST', `/api/workspaces/${scope.slug}/views`, someView)).json()).id
}

const mail = () => ({
  host: '127.0.0.1',
  port: office.port,
  security: 'none',
  username: null,
  fromName: 'Café',
  fromAddress: 'cafe@example.com',
})

async function newLink(scope: Scope, owner: Person): Promise<{ link: string; token: string }> {
  const body = { board: await newBoard(scope, owner), asked: { range: '30d' }, days: 7 }
  const made = await (await owner.call('POST', `/api/workspaces/${scope.slug}/board-links`, body)).json()
  return { link: made.id, token: made.link.split('/shared/')[1] }
}

/** An alarm as a search for them would have kept it. */
async function newAlarm(scope: Scope): Promise<string> {
  const { db } = world.house.database
  const day = '2026-03-04'
  const counts = { seen: 9, expected: 1 }
  await keepAlarms(db, scope, [
    {
      ...{ topic: 'delivery/late', others: [], firstDay: day, raisedOn: day, lastDay: day, state: 'over', ...counts },
      ...{
        peak: { from: day, to: day, ...counts },
        sourceId: null,
        productId: null,
        days: [{ day, most: 3, ...counts }],
      },
    },
  ])
  return String((await listStored(db, scope))[0]?.id)
}

/** Something learned that readings are made with. */
async function newLesson(scope: Scope): Promise<string> {
  const { db } = world.house.database
  const recipe: Recipe = { chars: [1, 4], spaces: 'joined', words: 0, bits: 4 }
  const figures = { size: 60, good: 30, bad: 30, accuracy: 1, macroF1: 1, goodF1: 1, badF1: 1 }
  const learned = {
    language: 'ja',
    kind: 'words',
    delta: emptyDelta('ja', recipe),
    ratings: 60,
    corrections: 0,
  } as const
  await askLearning(db, scope)
  await finishLearning(db, scope, {
    engine: ENGINE,
    learned: [{ ...learned, figures: { base: figures, learned: figures } }],
    newest: { newestPiece: 0, newestCorrection: 0 },
  })
  // Whoever reads next begins the edition.
  await currentReader(db, scope)
  return String((await listHeld(db, scope, ENGINE))[0]?.id)
}

const someMark = { day: '2026-03-04', text: 'Price change' }

async function newAnnotation(scope: Scope, owner: Person): Promise<string> {
  return (await (await owner.call('POST', `/api/workspaces/${scope.slug}/annotations`, someMark)).json()).id
}

const someAnswer = { question: 'How long does delivery take?', language: 'en', url: 'https://shop.example/delivery' }

async function newSiteAnswer(scope: Scope, owner: Person): Promise<string> {
  return (await (await owner.call('POST', `/api/workspaces/${scope.slug}/site-answers`, someAnswer)).json()).id
}

/** A request that its route takes, with things of this workspace; those it uses up are made anew each time. */
const VALID: Record<string, (things: Things) => Filled | Promise<Filled>> = {
  'get /session': () => ({}),
  'patch /profile': () => ({ body: { locale: 'ko', name: 'Ha', zone: 'Asia/Seoul' } }),
  'get /sessions': () => ({}),
  // Here nobody is being asked, and nobody proves to be who they are: see second-step.test.ts.
  'post /sign-in/code': () => ({ body: { code: '123456', kind: 'app' } }),
  // This house has no provider: see single-sign-on.test.ts.
  'get /sign-in/provider': () => ({}),
  'post /sign-in/provider': () => ({ body: {} }),
  'get /sign-in/return': () => ({}),
  'get /second-step': () => ({}),
  'post /second-step': () => ({ body: {} }),
  'put /second-step': () => ({ body: { code: '123456' } }),
  'post /second-step/end': () => ({ body: {} }),
  'post /second-step/codes': () => ({ body: {} }),
  'get /workspaces/:workspace/second-step': () => ({}),
  'put /workspaces/:workspace/second-step': () => ({ body: { required: false } }),
  // Nobody has asked for an address, and nobody comes in through a provider: see addresses.test.ts and single-sign-on.test.ts.
  'post /address': () => ({ body: { email: 'another@example.com', password: 'long enough 3' } }),
  'put /address': () => ({ body: { token: 'nobodys' } }),
  'put /address/undo': () => ({ body: { token: 'nobodys', password: 'long enough 4' } }),
  'delete /workspaces/:workspace/members/:member/tie': ({ member }) => ({ params: { member } }),
  'delete /sessions': () => ({}),
  'delete /sessions/:session': async () => ({ params: { session: 'nobodys' } }),
  'post /password': () => ({ body: { password: 'long enough 3' } }),
  'post /welcome': () => ({
    body: {
      name: 'Ha',
      email: `ha${++made}@example.com`,
      password: 'long enough 3',
      workspaceName: 'Café',
      zone: 'UTC',
      locale: 'ko',
    },
  }),
  'patch /workspaces/:workspace': () => ({ body: { name: 'Café 한강', zone: 'Asia/Seoul' } }),
  'get /password-reset': () => ({}),
  'post /password-reset': () => ({ body: { email: 'nobody@example.com' } }),
  'put /password-reset': async () => ({ body: { token: await newResetToken(), password: 'long enough 2' } }),
  'get /invitations/:token': async () => ({ params: { token: await newInvitation() } }),
  'post /invitations/:token/account': async () => ({
    params: { token: await newInvitation() },
    body: { name: 'Ha', password: 'long enough 1', locale: 'ko' },
  }),
  'post /invitations/:token/acceptance': async () => ({ params: { token: await newInvitation() }, body: {} }),
  'post /workspaces': () => ({ body: { name: 'Another', zone: 'UTC' } }),
  'get /workspaces/:workspace/members': () => ({}),
  'patch /workspaces/:workspace/members/:member': ({ member }) => ({ params: { member }, body: { role: 'viewer' } }),
  'delete /workspaces/:workspace/members/:member': async () => ({ params: { member: await newMember() } }),
  'delete /workspaces/:workspace/membership': () => ({}),
  'get /workspaces/:workspace/teams': () => ({}),
  'post /workspaces/:workspace/teams': () => ({ body: { name: 'Night shift' } }),
  'patch /workspaces/:workspace/teams/:team': ({ team }) => ({ params: { team }, body: { name: 'Day shift' } }),
  'delete /workspaces/:workspace/teams/:team': async () => ({ params: { team: await newTeam() } }),
  'put /workspaces/:workspace/teams/:team/members/:member': ({ team, member }) => ({ params: { team, member } }),
  'delete /workspaces/:workspace/teams/:team/members/:member': async ({ team, member }) => ({
    params: { team, member: team === cafeThings.team ? await newMember(team) : member },
  }),
  'get /workspaces/:workspace/keys': () => ({}),
  'post /workspaces/:workspace/keys': () => ({ body: { name: 'Nightly', scopes: ['read', 'write'], days: 30 } }),
  'delete /workspaces/:workspace/keys/:key': async ({ key }) => ({
    params: { key: key === cafeThings?.key ? (await newKey(world.scope, people.owner)).id : key },
  }),
  'get /workspaces/:workspace/audit': () => ({}),
  'get /workspaces/:workspace/audit/choices': () => ({}),
  'get /workspaces/:workspace/invitations': () => ({}),
  'post /workspaces/:workspace/invitations': () => ({ body: { email: `i${++made}@example.com`, role: 'viewer' } }),
  'post /workspaces/:workspace/invitations/:invitation/sending': ({ invitation }) => ({
    params: { invitation },
    body: {},
  }),
  'delete /workspaces/:workspace/invitations/:invitation': async () => ({
    params: { invitation: (await invited(people.owner)).invitation.id },
  }),
  'get /workspaces/:workspace/mail': () => ({}),
  'put /workspaces/:workspace/mail': () => ({ body: mail() }),
  'delete /workspaces/:workspace/mail': async () => {
    await people.owner.call('PUT', '/api/workspaces/cafe/mail', mail())
    return {}
  },
  'post /workspaces/:workspace/mail/test': async () => {
    await people.owner.call('PUT', '/api/workspaces/cafe/mail', mail())
    return { body: {} }
  },
  'post /workspaces/:workspace/uploads/text': () => ({ body: { name: 'a.csv', text: FILE } }),
  'post /workspaces/:workspace/uploads': () => ({ query: { name: 'a.csv' }, body: FILE }),
  'post /workspaces/:workspace/uploads/:upload/members/:member/preview': ({ upload }) => ({
    params: { upload, member: '0' },
    body: { mapping: { fields: { text: ['review'] } } },
  }),
  'post /workspaces/:workspace/imports': ({ upload }) => ({
    body: { upload, source: 'Shelf', mapping: { fields: { id: 'review_id', text: ['review'] }, identity: 'native' } },
  }),
  'get /workspaces/:workspace/imports': () => ({}),
  'get /workspaces/:workspace/imports/:import': ({ import: id }) => ({ params: { import: id } }),
  'post /workspaces/:workspace/imports/:import/cancellation': async () => ({
    params: { import: await waitingImport() },
    body: {},
  }),
  'post /workspaces/:workspace/imports/:import/undo': async () => ({
    params: { import: (await bringFile(world.scope, people.owner, `undo${++made}`)).id },
    body: {},
  }),
  'get /workspaces/:workspace/imports/:import/rejects.csv': ({ import: id }) => ({ params: { import: id } }),
  'post /workspaces/:workspace/feedback': () => ({
    body: {
      source: 'Counter',
      verbatim: 'Warm welcome.',
      rating: { value: 5, min: 1, max: 5 },
      title: 'Hi',
      author: 'A',
      product: 'Flask',
      saidAt: '2026-01-02T03:04:05Z',
      url: 'https://example.com/1',
    },
  }),
  'get /workspaces/:workspace/feedback.csv': () => ({}),
  'get /workspaces/:workspace/segments': () => ({}),
  'post /workspaces/:workspace/segments/count': () => ({ body: { conditions: [{ attribute: 'plan', values: [] }] } }),
  'post /workspaces/:workspace/segments': () => ({ body: { name: `S${++made}`, conditions: [LANGUAGE] } }),
  'put /workspaces/:workspace/segments/:segment': ({ segment }) => ({
    params: { segment },
    body: { name: 'First', conditions: [LANGUAGE] },
  }),
  'delete /workspaces/:workspace/segments/:segment': async () => ({ params: { segment: await newSegment() } }),
  'get /workspaces/:workspace/customers': () => ({}),
  'get /workspaces/:workspace/customers/attributes': () => ({}),
  'get /workspaces/:workspace/customers/:customer': ({ customer }) => ({ params: { customer } }),
  'get /workspaces/:workspace/customers/:customer/feedback': ({ customer }) => ({ params: { customer } }),
  'get /workspaces/:workspace/customers/:customer/suggestions': ({ customer }) => ({ params: { customer } }),
  'get /workspaces/:workspace/customers/:customer/export.json': ({ customer }) => ({ params: { customer } }),
  'get /workspaces/:workspace/customers/:customer/export.csv': ({ customer }) => ({ params: { customer } }),
  'post /workspaces/:workspace/customers/:customer/erasure': async ({ customer }) => ({
    params: { customer: customer === cafeThings?.customer ? await newCustomer() : customer },
    body: {},
  }),
  'post /workspaces/:workspace/feedback/:feedback/customer': ({ feedback }) => ({ params: { feedback } }),
  'post /workspaces/:workspace/customers/:customer/matches': ({ customer, otherCustomer }) => ({
    params: { customer },
    body: { other: otherCustomer, verdict: 'different' },
  }),
  'patch /workspaces/:workspace/customers/:customer/matches': ({ customer, match }) => ({
    params: { customer },
    body: { matches: [match], undone: true },
  }),
  'put /workspaces/:workspace/customers/:customer/attributes/:name': ({ customer }) => ({
    params: { customer, name: 'plan' },
    body: { value: 'pro' },
  }),
  'delete /workspaces/:workspace/customers/:customer/attributes/:name': ({ customer }) => ({
    params: { customer, name: 'plan' },
  }),
  'get /workspaces/:workspace/products/proposals': () => ({}),
  'patch /workspaces/:workspace/products/:product': ({ product }) => ({ params: { product }, body: { name: 'Flask' } }),
  'post /workspaces/:workspace/products/:product/aliases': ({ product }) => ({
    params: { product },
    body: { others: [product] },
  }),
  'delete /workspaces/:workspace/products/:product/aliases/:alias': ({ product, alias }) => ({
    params: { product, alias },
  }),
  'get /workspaces/:workspace/feedback': () => ({}),
  'get /workspaces/:workspace/feedback/count': () => ({}),
  'get /workspaces/:workspace/feedback/arrivals': () => ({ query: { since: '1' } }),
  'post /workspaces/:workspace/unread': ({ feedback }) => ({ body: { ids: [feedback], unread: true } }),
  'post /workspaces/:workspace/unread/return': ({ feedback }) => ({ body: { ids: [feedback], upTo: null } }),
  'get /workspaces/:workspace/topics': () => ({}),
  'get /workspaces/:workspace/topics/suggestions': () => ({}),
  'post /workspaces/:workspace/topics/refusals': () => ({ body: { language: 'ko', words: [`뚜껑${++made}`] } }),
  'delete /workspaces/:workspace/topics/refusals/:refusal': async () => ({ params: { refusal: await newRefusal() } }),
  'put /workspaces/:workspace/topics/:area/:name': () => ({
    params: { area: 'other', name: 'lids' },
    body: {
      id: 'other/lids',
      area: 'other',
      label: { en: 'Lids', ko: '뚜껑', zh: '盖子', ja: '蓋' },
      seeds: { en: ['lid'], ko: ['뚜껑'], zh: ['盖子'], ja: ['蓋'] },
      active: true,
    },
  }),
  'delete /workspaces/:workspace/topics/:area/:name': () => ({ params: { area: 'delivery', name: 'late' } }),
  'get /workspaces/:workspace/reread': () => ({}),
  'get /workspaces/:workspace/feedback/:feedback': ({ feedback }) => ({ params: { feedback } }),
  'get /workspaces/:workspace/corrections': () => ({}),
  'get /workspaces/:workspace/feedback/:feedback/corrections': ({ feedback }) => ({ params: { feedback } }),
  'post /workspaces/:workspace/feedback/:feedback/corrections': async ({ feedback }) => ({
    params: { feedback },
    body: { part: 'tone', topic: null, was: await toneOf(feedback), now: 'asking' },
  }),
  'post /workspaces/:workspace/feedback/:feedback/corrections/:correction/undo': async ({ feedback, correction }) => ({
    params: { feedback, correction: feedback === cafeThings?.feedback ? await newCorrection(feedback) : correction },
  }),
  'post /workspaces/:workspace/feedback/:feedback/deletion': async ({ feedback }) => ({
    params: { feedback: feedback === cafeThings?.feedback ? await newPiece() : feedback },
    body: { reason: 'spam', words: '' },
  }),
  'get /workspaces/:workspace/deletions': () => ({}),
  'post /workspaces/:workspace/deletions/:deletion/lifting': async ({ deletion }) => ({
    params: { deletion: deletion === cafeThings?.deletion ? await newDeletion() : deletion },
  }),
  'get /workspaces/:workspace/feedback/:feedback/notes': ({ feedback }) => ({ params: { feedback } }),
  'post /workspaces/:workspace/feedback/:feedback/notes': ({ feedback, member }) => ({
    params: { feedback },
    body: { text: 'Look, @Ben', mentions: member === cafeThings?.member ? [] : [{ member, called: 'Ben' }] },
  }),
  'patch /workspaces/:workspace/feedback/:feedback/notes/:note': async ({ feedback, note }) => ({
    params: { feedback, note: feedback === cafeThings?.feedback ? await newNote(feedback) : note },
    body: { text: 'Look again', mentions: [], version: 1 },
  }),
  'delete /workspaces/:workspace/feedback/:feedback/notes/:note': ({ feedback, note }) => ({
    params: { feedback, note },
  }),
  'post /workspaces/:workspace/feedback/:feedback/notes/:note/return': ({ feedback, note }) => ({
    params: { feedback, note },
  }),
  'get /workspaces/:workspace/feedback/:feedback/draft': ({ feedback }) => ({ params: { feedback } }),
  'post /workspaces/:workspace/feedback/:feedback/replies': ({ feedback }) => ({
    params: { feedback },
    body: { text: 'Thanks.' },
  }),
  'delete /workspaces/:workspace/feedback/:feedback/replies/:reply': async ({ feedback }) => ({
    params: { feedback, reply: await newReply(feedback) },
  }),
  'get /workspaces/:workspace/reply-voice': () => ({}),
  'put /workspaces/:workspace/reply-voice': () => ({ body: plainVoice() }),
  'get /workspaces/:workspace/reply-templates': () => ({}),
  'post /workspaces/:workspace/reply-templates': () => ({ body: templateNamed(`T${++made}`) }),
  'put /workspaces/:workspace/reply-templates/:template': ({ template }) => ({
    params: { template },
    body: templateNamed('Thanks'),
  }),
  'delete /workspaces/:workspace/reply-templates/:template': async () => ({
    params: { template: await newTemplate(world.scope, people.owner) },
  }),
  'post /workspaces/:workspace/feedback/:feedback/reading': ({ feedback }) => ({
    params: { feedback },
    body: { text: 'Thanks.' },
  }),
  'put /workspaces/:workspace/feedback/:feedback/writing': ({ feedback }) => ({
    params: { feedback },
    body: { writing: true },
  }),
  'get /workspaces/:workspace/assignees': () => ({}),
  'post /workspaces/:workspace/handlings': ({ feedback }) => ({
    body: { pieces: { ids: [feedback] }, change: { verb: 'finish', reason: 'Spam' } },
  }),
  'post /workspaces/:workspace/handlings/:handling/undo': async ({ feedback }) => ({
    params: { handling: await newHandling(world.scope, people.owner, feedback) },
  }),
  'get /workspaces/:workspace/feedback/:feedback/handlings': ({ feedback }) => ({ params: { feedback } }),
  'get /workspaces/:workspace/tags': () => ({}),
  'post /workspaces/:workspace/tags': () => ({ body: { name: `Kettles ${++named}`, color: 'teal' } }),
  'patch /workspaces/:workspace/tags/:tag': ({ tag }) => ({ params: { tag }, body: { name: 'Lids', color: 'red' } }),
  'delete /workspaces/:workspace/tags/:tag': async () => ({ params: { tag: await newTag() } }),
  'get /workspaces/:workspace/tags/uses': () => ({}),
  'post /workspaces/:workspace/tags/:tag/merge': async ({ tag }) => ({
    params: { tag: await newTag() },
    body: { into: tag },
  }),
  'get /workspaces/:workspace/views': () => ({}),
  'post /workspaces/:workspace/views': () => ({ body: { ...someView, audience: 'mine' } }),
  'patch /workspaces/:workspace/views/:view': async () => ({
    params: { view: await newView(world.scope, people.member) },
    body: { name: 'Calm' },
  }),
  'delete /workspaces/:workspace/views/:view': async () => ({
    params: { view: await newView(world.scope, people.member) },
  }),
  'post /workspaces/:workspace/views/:view/return': async () => {
    const view = await newView(world.scope, people.member)
    await people.member.call('DELETE', `/api/workspaces/cafe/views/${view}`)
    return { params: { view } }
  },
  'get /workspaces/:workspace/sources': () => ({}),
  'get /workspaces/:workspace/products': () => ({}),
  'get /workspaces/:workspace/boards': () => ({}),
  'post /workspaces/:workspace/boards': () => ({ body: someBoard }),
  'put /workspaces/:workspace/boards/:board': async () => ({
    params: { board: await newBoard(world.scope, people.owner) },
    body: { ...someBoard, version: 1 },
  }),
  'delete /workspaces/:workspace/boards/:board': async () => ({
    params: { board: await newBoard(world.scope, people.owner) },
  }),
  'post /workspaces/:workspace/boards/:board/return': async () => {
    const board = await newBoard(world.scope, people.owner)
    await people.owner.call('DELETE', `/api/workspaces/cafe/boards/${board}`)
    return { params: { board } }
  },
  'get /workspaces/:workspace/board-links': () => ({}),
  'post /workspaces/:workspace/board-links': ({ board }) => ({ body: { board, asked: { range: 'all' }, days: null } }),
  'delete /workspaces/:workspace/board-links/:link': async () => ({
    params: { link: (await newLink(world.scope, people.owner)).link },
  }),
  'get /shared/:token': ({ token }) => ({ params: { token } }),
  'get /shared/:token/charts/:place': ({ token }) => ({ params: { token, place: '0' } }),
  'get /workspaces/:workspace/problems': () => ({}),
  'get /workspaces/:workspace/problems/recurring': () => ({}),
  'get /workspaces/:workspace/problems/leaving': () => ({}),
  'get /workspaces/:workspace/problems/week': () => ({}),
  'get /workspaces/:workspace/problems/:alarm': ({ alarm }) => ({ params: { alarm } }),
  'put /workspaces/:workspace/problems/:alarm/look': ({ alarm }) => ({ params: { alarm } }),
  'delete /workspaces/:workspace/problems/:alarm/look': ({ alarm }) => ({ params: { alarm } }),
  'get /workspaces/:workspace/learning': () => ({}),
  'post /workspaces/:workspace/learning': () => ({}),
  'post /workspaces/:workspace/learning/:lesson/drop': async () => ({
    params: { lesson: await newLesson(world.scope) },
  }),
  'get /workspaces/:workspace/model': () => ({}),
  'put /workspaces/:workspace/model': () => ({ body: { on: false, monthlyTokens: 50_000 } }),
  // This house has no model: see model.test.ts.
  'post /workspaces/:workspace/model/trial': () => ({ body: {} }),
  'get /workspaces/:workspace/model/calls': () => ({}),
  'get /workspaces/:workspace/feedback/:feedback/translation': ({ feedback }) => ({
    params: { feedback },
    query: { to: 'ko' },
  }),
  'post /workspaces/:workspace/feedback/:feedback/translation': ({ feedback }) => ({
    params: { feedback },
    body: { to: 'ko' },
  }),
  'post /workspaces/:workspace/feedback/:feedback/wording': ({ feedback }) => ({ params: { feedback }, body: {} }),
  'post /workspaces/:workspace/summary': () => ({ body: { filter: {}, to: 'ko' } }),
  'get /workspaces/:workspace/annotations': () => ({}),
  'post /workspaces/:workspace/annotations': ({ source, product }) => ({ body: { ...someMark, source, product } }),
  'put /workspaces/:workspace/annotations/:annotation': async () => ({
    params: { annotation: await newAnnotation(world.scope, people.owner) },
    body: { ...someMark, version: 1 },
  }),
  'delete /workspaces/:workspace/annotations/:annotation': async () => ({
    params: { annotation: await newAnnotation(world.scope, people.owner) },
  }),
  'get /workspaces/:workspace/checklist': () => ({}),
  'get /workspaces/:workspace/checklist/statements': () => ({ query: { group: 'pain/en/lid' } }),
  'post /workspaces/:workspace/site-answers': () => ({ body: someAnswer }),
  'delete /workspaces/:workspace/site-answers/:answer': async () => ({
    params: { answer: await newSiteAnswer(world.scope, people.owner) },
  }),
  'get /workspaces/:workspace/charts/:kind': () => ({ params: { kind: 'topics' } }),
  'get /workspaces/:workspace/stats': () => ({}),
  'post /workspaces/:workspace/sample': () => ({ body: { locale: 'ko' } }),
  'get /workspaces/:workspace/sample': () => ({}),
  'get /closing': () => ({}),
  'get /workspaces/:workspace/health': () => ({}),
  'post /workspaces/:workspace/backups': () => ({}),
  'get /workspaces/:workspace/packed': () => ({}),
  'post /workspaces/:workspace/packed': () => ({ body: FILE }),
  'get /workspaces/:workspace/removal': () => ({}),
  'get /workspaces/:workspace/removals': () => ({}),
  'get /workspaces/:workspace/sources/:source/removal': ({ source }) => ({ params: { source } }),
  'post /workspaces/:workspace/sources/:source/removal': ({ source }) => ({
    params: { source },
    body: { name: 'Shelf' },
  }),
  'get /workspaces/:workspace/retention': () => ({ query: { months: '12' } }),
  'put /workspaces/:workspace/retention': () => ({ body: { months: null } }),
  'post /workspaces/:workspace/topics/preview': () => ({
    body: {
      id: 'other/lids',
      area: 'other',
      label: { en: 'Lids', ko: '뚜껑', zh: '盖子', ja: '蓋' },
      seeds: { en: ['lid'], ko: ['뚜껑'], zh: ['盖子'], ja: ['蓋'] },
      active: true,
    },
  }),
  'post /workspaces/:workspace/removal': async things =>
    things === shopThings
      ? { body: { name: '上海小店' } }
      : { params: { workspace: await doomedWorkspace() }, body: { name: 'Doomed' } },
}

/** A workspace of its own, with everybody in it who is in the café. */
async function doomedWorkspace(): Promise<string> {
  const { db, pool } = world.house.database
  const { workspaceId, slug } = await ensureWorkspace(db, `doomed-${++made}`, 'Doomed')
  await pool.query(
    'insert into member (workspace_id, user_id, role) select $1, user_id, role from member where workspace_id = $2',
    [workspaceId, world.scope.workspaceId],
  )
  return slug
}

const templateNamed = (name: string) => ({ language: 'ko', list: 'any', name, text: '감사합니다. {{signature}}' })

async function newTemplate(scope: Scope, owner: Person): Promise<string> {
  const path = `/api/workspaces/${scope.slug}/reply-templates`
  return (await (await owner.call('POST', path, templateNamed(`T${++made}`))).json()).id
}

let named = 0

/** Something a member did with a piece: it is given a tag of its own. */
async function newHandling(scope: Scope, owner: Person, feedback: string): Promise<string> {
  const base = `/api/workspaces/${scope.slug}`
  const tag = await (await owner.call('POST', `${base}/tags`, { name: `Tag ${++named}` })).json()
  const body = { pieces: { ids: [feedback] }, change: { verb: 'tag', tag: tag.id } }
  return (await (await owner.call('POST', `${base}/handlings`, body)).json()).id
}

async function toneOf(feedback: string): Promise<string> {
  const { rows } = await world.house.database.pool.query('select tone from feedback where id = $1', [feedback])
  return rows[0].tone
}

const SOME_TONES = ['angry', 'satisfied']

async function newCorrection(feedback: string, owner = people.owner, slug = 'cafe'): Promise<string> {
  const was = await toneOf(feedback)
  const body = { part: 'tone', was, now: SOME_TONES.find(tone => tone !== was) }
  const path = `/api/workspaces/${slug}/feedback/${feedback}/corrections`
  return (await (await owner.call('POST', path, body)).json()).id
}

async function newNote(feedback: string, owner = people.owner, slug = 'cafe'): Promise<string> {
  const path = `/api/workspaces/${slug}/feedback/${feedback}/notes`
  return (await (await owner.call('POST', path, { text: 'Look.' })).json()).id
}

async function newPiece(scope = world.scope): Promise<string> {
  const intake = await openIntake(world, 'Counter', scope)
  const [id = ''] = await store(intake, [pieceWith({ nativeId: `piece-${++made}`, verbatim: 'Buy watches.' })])
  return id
}

async function newDeletion(scope = world.scope, owner = people.owner): Promise<string> {
  const path = `/api/workspaces/${scope.slug}/feedback/${await newPiece(scope)}/deletion`
  return (await (await owner.call('POST', path, { reason: 'test' })).json()).id
}

/** A link for somebody who is nobody in particular. */
async function newResetToken(): Promise<string> {
  const token = `t${++made}`
  const identifier = `reset ${createHash('sha256').update(token).digest('hex')}`
  await world.house.database.pool.query(
    `insert into verification (id, identifier, value, "expiresAt")
     select $1, $2, id || ' ' || email, now() + interval '1 hour' from "user" where id = $3`,
    [token, identifier, await newMember()],
  )
  return token
}

async function invited(owner: Person, slug = 'cafe') {
  await world.house.database.pool.query('delete from attempt')
  await owner.call('DELETE', `/api/workspaces/${slug}/mail`)
  const body = { email: `i${++made}@example.com`, role: 'viewer' }
  return (await owner.call('POST', `/api/workspaces/${slug}/invitations`, body)).json()
}

const newInvitation = async (): Promise<string> => (await invited(people.owner)).link.split('/invitation/')[1]

/** Somebody who is nobody in particular, in the workspace and perhaps in a team of it. */
async function newMember(team?: string, workspaceId = world.scope.workspaceId): Promise<string> {
  const id = `m${++made}`
  const { pool } = world.house.database
  await pool.query('insert into "user" (id, name, email) values ($1, $1, $2)', [id, `${id}@example.com`])
  await pool.query(`insert into member (workspace_id, user_id, role) values ($1, $2, 'member')`, [workspaceId, id])
  if (team !== undefined)
    await pool.query('insert into team_member (workspace_id, team_id, user_id) values ($1, $2, $3)', [
      workspaceId,
      team,
      id,
    ])
  return id
}

const newTeam = async (): Promise<string> =>
  (await (await people.owner.call('POST', '/api/workspaces/cafe/teams', { name: 'Gone soon' })).json()).id

const LANGUAGE = { attribute: 'language', values: ['en'], not: false }

async function newCustomer(): Promise<string> {
  const email = `erase${++made}@x.co`
  const intake = await openIntake(world, 'Counter', world.scope)
  await store(intake, [
    pieceWith({ nativeId: `erase-${made}`, verbatim: 'Forget me.', author: { id: null, name: 'Jane', email } }),
  ])
  return (await (await people.owner.call('GET', `/api/workspaces/cafe/customers?q=${email}`)).json()).items[0].id
}

async function newSegment(): Promise<string> {
  const body = { name: `Gone ${++made}`, conditions: [LANGUAGE] }
  return (await (await people.owner.call('POST', '/api/workspaces/cafe/segments', body)).json()).id
}

async function waitingImport(): Promise<string> {
  const body = {
    upload: cafeThings.upload,
    source: 'Shelf',
    mapping: { fields: { id: 'review_id', text: ['review'] }, identity: 'native' },
  }
  return (await (await people.owner.call('POST', '/api/workspaces/cafe/imports', body)).json()).id
}

async function newRefusal(): Promise<string> {
  const answer = await people.owner.call('POST', '/api/workspaces/cafe/topics/refusals', {
    language: 'ja',
    words: [`蓋${++made}`],
  })
  return (await answer.json()).id
}

async function newTag(): Promise<string> {
  return (await (await people.owner.call('POST', '/api/workspaces/cafe/tags', { name: `Tag ${++named}` })).json()).id
}

async function newReply(feedback: string): Promise<string> {
  return (
    await (
      await people.owner.call('POST', `/api/workspaces/cafe/feedback/${feedback}/replies`, { text: 'Again.' })
    ).json()
  ).id
}

const roles = new Map<string, string>()

/** Everybody who left is in again, with the role they had. */
async function comeBack(): Promise<void> {
  const { pool } = world.house.database
  for (const [userId, role] of roles)
    await pool.query('insert into member (workspace_id, user_id, role) values ($1, $2, $3) on conflict do nothing', [
      world.scope.workspaceId,
      userId,
      role,
    ])
}

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

async function send(
  person: Person,
  endpoint: Endpoint,
  filled: Filled,
  headers: Record<string, string> = {},
): Promise<Response> {
  return person.call(endpoint.method.toUpperCase(), addressOf(endpoint.path, filled), filled.body, headers)
}

/** Routes that let everybody in whom their policy names, and then find nothing to do for them here. */
const BARREN: Record<string, number> = {
  'post /address': 409,
  'put /address': 410,
  'put /address/undo': 410,
  'delete /workspaces/:workspace/members/:member/tie': 404,
  'delete /sessions/:session': 404,
  'post /sign-in/code': 403,
  'post /sign-in/provider': 404,
  'get /sign-in/return': 302,
  'post /second-step': 403,
  'post /workspaces/:workspace/packed': 409,
  'post /workspaces/:workspace/model/trial': 409,
  'post /workspaces/:workspace/feedback/:feedback/translation': 409,
  'post /workspaces/:workspace/feedback/:feedback/wording': 409,
  'post /workspaces/:workspace/summary': 409,
  'put /second-step': 409,
  'post /second-step/end': 409,
  'post /second-step/codes': 409,
}

function expected(policy: Policy, who: Who): number {
  if (policy === 'anyone' || policy === 'link') return 200
  if (who === 'stranger') return 401
  if (policy === 'signed-in') return 200
  if (who === 'non-member') return 404
  return mayActAs(who, policy) ? 200 : 403
}

/** Routes for whoever is signed in that some of them find closed all the same. */
const NARROWER: Record<string, Who[]> = {
  // Only the first owner settles in, whoever else is signed in.
  '/welcome': ['non-member', 'viewer', 'member', 'admin'],
  // The invitation is for somebody else.
  '/invitations/:token/acceptance': ['non-member', 'viewer', 'member', 'admin', 'owner'],
  // Notes are their writer's, here the owner's.
  '/workspaces/:workspace/feedback/:feedback/notes/:note': ['viewer', 'member', 'admin'],
  '/workspaces/:workspace/feedback/:feedback/notes/:note/return': ['viewer', 'member', 'admin'],
  // The team's views are for members to change.
  '/workspaces/:workspace/views/:view': ['viewer'],
  '/workspaces/:workspace/views/:view/return': ['viewer'],
  // For whoever manages a workspace already.
  '/workspaces': ['non-member', 'viewer', 'member'],
}

test('every route is called, and none that is gone', () => {
  expect(endpoints.map(nameOf).sort()).toEqual(Object.keys(VALID).sort())
})

test('every route lets in exactly whom its policy names', async () => {
  const wrong: string[] = []
  for (const endpoint of endpoints) {
    for (const who of ['stranger', 'non-member', 'viewer', 'member', 'admin', 'owner'] as const) {
      const filled = (await VALID[nameOf(endpoint)]?.(cafeThings)) ?? {}
      const answer = await send(people[who], endpoint, { ...filled, params: { workspace: 'cafe', ...filled.params } })
      const usual = expected(endpoint.policy, who)
      const want = NARROWER[endpoint.path]?.includes(who)
        ? 403
        : usual === 200
          ? (BARREN[nameOf(endpoint)] ?? 200)
          : usual
      if (endpoint.path.endsWith('/membership')) await comeBack()
      const code = answer.status < 400 ? '' : (await answer.json()).error?.code
      if (answer.status !== want) wrong.push(`${who} ${nameOf(endpoint)}: ${answer.status} ${code}, not ${want}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

/** What a key with one scope gets. */
function expectedOfKey({ policy, key }: Endpoint, scope: KeyScope): number {
  if (policy === 'anyone' || policy === 'link') return 200
  return key === scope ? 200 : 403
}

test('a key opens exactly the routes of its scope, in its workspace', async () => {
  const wrong: string[] = []
  for (const scope of KEY_SCOPES) {
    const { token } = await newKey(world.scope, people.owner, [scope])
    const program = { authorization: `Bearer ${token}` }
    for (const endpoint of endpoints) {
      const fill = async () => (await VALID[nameOf(endpoint)]?.(cafeThings)) ?? {}
      const filled = await fill()
      const inCafe = { ...filled, params: { workspace: 'cafe', ...filled.params } }
      const answer = await send(people.stranger, endpoint, inCafe, program)
      const usual = expectedOfKey(endpoint, scope)
      const want = usual === 200 ? (BARREN[nameOf(endpoint)] ?? 200) : usual
      const code = answer.status < 400 ? '' : (await answer.json()).error?.code
      if (answer.status !== want) wrong.push(`${scope} ${nameOf(endpoint)}: ${answer.status} ${code}, not ${want}`)
      if (!endpoint.path.includes(':workspace')) continue
      const shopPlace = { ...(await fill()), params: { ...filled.params, workspace: 'shop' } }
      const abroad = await send(people.stranger, endpoint, shopPlace, program)
      const allowed = endpoint.key === 'none' ? 403 : 401
      if (abroad.status !== allowed) wrong.push(`${scope} abroad ${nameOf(endpoint)}: ${abroad.status}, not ${allowed}`)
    }
  }
  expect(wrong).toEqual([])
}, 240_000)

/** One line for everything a workspace has: equal lines, nothing changed. */
async function snapshot(workspaceId: number): Promise<string[]> {
  const { pool } = world.house.database
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = current_schema() and column_name = 'workspace_id' order by 1`,
  )
  return Promise.all(
    rows.map(async ({ name }) => {
      const { rows: found } = await pool.query(
        `select count(*) as count, md5(string_agg(t::text, ',' order by t::text)) as sum from "${name}" t where workspace_id = $1`,
        [workspaceId],
      )
      return `${name} ${found[0].count} ${found[0].sum}`
    }),
  )
}

test('another workspace looks as if it were not there', async () => {
  const before = await snapshot(shop.workspaceId)
  const wrong: string[] = []
  for (const endpoint of endpoints.filter(it => it.path.includes(':workspace'))) {
    const filled = (await VALID[nameOf(endpoint)]?.(shopThings)) ?? {}
    const answer = await send(people.owner, endpoint, { ...filled, params: { workspace: 'shop', ...filled.params } })
    if (answer.status !== 404) wrong.push(`${nameOf(endpoint)}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
  expect(await snapshot(shop.workspaceId)).toEqual(before)
})

test("another workspace's ids are not found under one's own", async () => {
  const foreign: Record<string, (things: Things) => Filled> = {
    ...Object.fromEntries(
      Object.entries(VALID)
        .filter(([name]) =>
          /:(feedback|product|upload|import|tag|handling|team|invitation|member|customer|key)\b/.test(name),
        )
        .map(([name, fill]) => [name, fill as (things: Things) => Filled]),
    ),
    'post /workspaces/:workspace/imports/:import/cancellation': ({ import: id }) => ({
      params: { import: id },
      body: {},
    }),
    'post /workspaces/:workspace/imports/:import/undo': ({ import: id }) => ({ params: { import: id }, body: {} }),
    'delete /workspaces/:workspace/feedback/:feedback/replies/:reply': ({ feedback, reply }) => ({
      params: { feedback, reply },
    }),
    'post /workspaces/:workspace/feedback/:feedback/corrections/:correction/undo': ({ feedback, correction }) => ({
      params: { feedback, correction },
    }),
    'patch /workspaces/:workspace/feedback/:feedback/notes/:note': ({ feedback, note }) => ({
      params: { feedback, note },
      body: { text: 'Mine now', version: 1 },
    }),
    'post /workspaces/:workspace/deletions/:deletion/lifting': ({ deletion }) => ({ params: { deletion } }),
    'post /workspaces/:workspace/handlings/:handling/undo': ({ handling }) => ({ params: { handling } }),
    'delete /workspaces/:workspace/topics/refusals/:refusal': ({ refusal }) => ({ params: { refusal } }),
    'delete /workspaces/:workspace/tags/:tag': ({ tag }) => ({ params: { tag } }),
    'post /workspaces/:workspace/tags/:tag/merge': ({ tag }) => ({ params: { tag }, body: { into: tag } }),
    'post /workspaces/:workspace/unread': ({ feedback }) => ({ body: { ids: [feedback], unread: true } }),
    'post /workspaces/:workspace/unread/return': ({ feedback }) => ({ body: { ids: [feedback], upTo: null } }),
    'patch /workspaces/:workspace/views/:view': ({ view }) => ({ params: { view }, body: { name: 'Calm' } }),
    'delete /workspaces/:workspace/views/:view': ({ view }) => ({ params: { view } }),
    'post /workspaces/:workspace/views/:view/return': ({ view }) => ({ params: { view } }),
    'post /workspaces/:workspace/handlings': ({ feedback }) => ({
      body: { pieces: { ids: [feedback] }, change: { verb: 'finish' } },
    }),
    'put /workspaces/:workspace/boards/:board': ({ board }) => ({
      params: { board },
      body: { ...someBoard, version: 1 },
    }),
    'delete /workspaces/:workspace/boards/:board': ({ board }) => ({ params: { board } }),
    'post /workspaces/:workspace/boards/:board/return': ({ board }) => ({ params: { board } }),
    'post /workspaces/:workspace/board-links': ({ board }) => ({ body: { board, asked: {}, days: null } }),
    'delete /workspaces/:workspace/board-links/:link': ({ link }) => ({ params: { link } }),
    'post /workspaces/:workspace/annotations': ({ source }) => ({ body: { ...someMark, source } }),
    'put /workspaces/:workspace/annotations/:annotation': ({ annotation }) => ({
      params: { annotation },
      body: { ...someMark, version: 1 },
    }),
    'delete /workspaces/:workspace/annotations/:annotation': ({ annotation }) => ({ params: { annotation } }),
    'post /workspaces/:workspace/learning/:lesson/drop': ({ lesson }) => ({ params: { lesson } }),
    'delete /workspaces/:workspace/site-answers/:answer': ({ answer }) => ({ params: { answer } }),
    'delete /workspaces/:workspace/members/:member': ({ member }) => ({ params: { member } }),
    'delete /workspaces/:workspace/teams/:team': ({ team }) => ({ params: { team } }),
    'delete /workspaces/:workspace/teams/:team/members/:member': ({ team, member }) => ({ params: { team, member } }),
    'delete /workspaces/:workspace/invitations/:invitation': ({ invitation }) => ({ params: { invitation } }),
    'delete /workspaces/:workspace/segments/:segment': ({ segment }) => ({ params: { segment } }),
    'put /workspaces/:workspace/segments/:segment': ({ segment }) => ({
      params: { segment },
      body: { name: 'Other', conditions: [LANGUAGE] },
    }),
    'post /workspaces/:workspace/imports': ({ upload }) => ({ body: { upload, source: 'Shelf' } }),
  }
  const before = [await snapshot(shop.workspaceId), await snapshot(world.scope.workspaceId)]
  const wrong: string[] = []
  const call = async (name: string, filled: Filled) => {
    const endpoint = endpoints.find(it => nameOf(it) === name)!
    const answer = await send(people.owner, endpoint, { ...filled, params: { workspace: 'cafe', ...filled.params } })
    if (answer.status !== 404) wrong.push(`${name} ${JSON.stringify(filled.params)}: ${answer.status}`)
  }
  for (const [name, fill] of Object.entries(foreign)) await call(name, fill(shopThings))
  // One's own thing with a part of another's.
  await call('post /workspaces/:workspace/customers/:customer/matches', {
    params: { customer: cafeThings.customer },
    body: { other: shopThings.customer, verdict: 'same' },
  })
  await call('post /workspaces/:workspace/customers/:customer/matches', {
    params: { customer: cafeThings.customer },
    body: { feedback: shopThings.feedback, verdict: 'same' },
  })
  await call('patch /workspaces/:workspace/customers/:customer/matches', {
    params: { customer: cafeThings.customer },
    body: { matches: [shopThings.match], undone: true },
  })
  await call('delete /workspaces/:workspace/feedback/:feedback/replies/:reply', {
    params: { feedback: cafeThings.feedback, reply: shopThings.reply },
  })
  await call('post /workspaces/:workspace/feedback/:feedback/corrections/:correction/undo', {
    params: { feedback: cafeThings.feedback, correction: shopThings.correction },
  })
  await call('delete /workspaces/:workspace/products/:product/aliases/:alias', {
    params: { product: cafeThings.product, alias: shopThings.alias },
  })
  await call('post /workspaces/:workspace/products/:product/aliases', {
    params: { product: cafeThings.product },
    body: { others: [shopThings.otherProduct] },
  })
  expect(wrong).toEqual([])
  expect([await snapshot(shop.workspaceId), await snapshot(world.scope.workspaceId)]).toEqual(before)
})

test("filters by another workspace's ids find nothing", async () => {
  const get = async (path: string) => {
    const answer = await people.viewer.call('GET', `/api/workspaces/cafe${path}`)
    expect(answer.status, path).toBe(200)
    return path.startsWith('/feedback.csv') ? answer.text() : answer.json()
  }
  const { source, product, import: imported, tag } = shopThings
  for (const filter of [`tag=${tag}`, `source=${source}`, `product=${product}`, `import=${imported}`]) {
    expect((await get(`/feedback?${filter}`)).items, filter).toEqual([])
    expect(await get(`/feedback/count?${filter}`)).toEqual({ count: 0, capped: false })
    expect((await get(`/feedback.csv?${filter}`)).trim().split('\n')).toHaveLength(1)
  }
  expect((await get(`/charts/figures?source=${source}`)).total.counts.total).toBe(0)
})

test('a page of another site changes nothing', async () => {
  const before = await snapshot(world.scope.workspaceId)
  for (const endpoint of endpoints.filter(it => it.method !== 'get')) {
    const params = {
      workspace: 'cafe',
      upload: cafeThings.upload,
      member: '0',
      import: cafeThings.import,
      product: cafeThings.product,
      alias: cafeThings.alias,
      customer: cafeThings.customer,
      segment: cafeThings.segment,
      feedback: cafeThings.feedback,
      reply: cafeThings.reply,
      template: cafeThings.template,
      source: cafeThings.source,
      board: cafeThings.board,
      link: cafeThings.link,
      annotation: cafeThings.annotation,
      alarm: cafeThings.alarm,
      lesson: cafeThings.lesson,
      answer: cafeThings.answer,
      kind: 'topics',
      refusal: cafeThings.refusal,
      tag: cafeThings.tag,
      view: cafeThings.view,
      handling: cafeThings.handling,
      key: cafeThings.key,
      session: 'nobodys',
      correction: cafeThings.correction,
      note: cafeThings.note,
      deletion: cafeThings.deletion,
      team: cafeThings.team,
      invitation: cafeThings.invitation,
      token: 'guessed',
      area: 'other',
      name: 'lids',
    }
    const query = { name: 'a.csv' }
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:81']) {
      const answer = await send(
        people.owner,
        endpoint,
        { params, query, body: endpoint.body === undefined ? undefined : {} },
        { origin },
      )
      expect([answer.status, (await answer.json()).error.code], `${nameOf(endpoint)} from ${origin}`).toEqual([
        403,
        'foreign-origin',
      ])
    }
  }
  const signOut = await people.owner.call('POST', '/api/auth/sign-out', {}, { origin: 'https://evil.example' })
  expect(signOut.status).toBe(403)
  expect((await people.owner.call('GET', '/api/session')).status).toBe(200)
  expect(await snapshot(world.scope.workspaceId)).toEqual(before)
  expect(
    (await people.owner.call('PATCH', '/api/profile', { locale: 'en' }, { origin: 'http://localhost' })).status,
  ).toBe(200)
})

const LONG = 'x'.repeat(20_000)
const ODD_TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e99',
  'NaN',
  '2147483648',
  '999999999999999999',
  '99999999999999999999',
  "1' or '1'='1",
  "'; drop table feedback; --",
  '\\',
  "'",
  ':*',
  '&|!()<->',
  '../../../etc/passwd',
  '<script>',
  '0001-01-01',
  '9999-12-31',
  '2026-02-31',
  'Asia/Soul',
  'undefined',
  '__proto__',
  '한글',
  LONG,
]
/** NUL, half a surrogate pair, bytes that are no UTF-8, and a percent sign alone. */
const ODD_BYTES = ['%00', 'a%00b', '%ED%A0%80', '%FF%FE', '%C3%28', '%E4%BA%00']
const ODD_VALUES: unknown[] = [
  ...ODD_TEXTS,
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { $ne: null },
  ['\u0000', '\ud800'],
  { constructor: { prototype: 1 } },
]

interface Try {
  endpoint: Endpoint
  filled: Filled
  say: string
}

/** What has been tried whole; of fields with the very same schema the others get a few, others each time. */
const tried = new Set<unknown>()
let turn = 0
function oddOf<T>(schema: unknown, all: readonly T[]): readonly T[] {
  if (!tried.has(schema)) {
    tried.add(schema)
    return all
  }
  return Array.from({ length: 4 }, () => all[turn++ % all.length] as T)
}

const PATH_TEXTS = [...ODD_TEXTS.filter(text => text.trim() !== '' && text.length < 5000), ...ODD_BYTES]

function oddRequests(endpoint: Endpoint, valid: Filled): Try[] {
  const tries: Try[] = []
  const base: Filled = { ...valid, params: { workspace: 'cafe', ...valid.params } }
  const add = (say: string, change: Filled) =>
    tries.push({ endpoint, filled: { ...base, ...change }, say: `${nameOf(endpoint)} ${say}` })
  // The workspace is looked for at one gate, before any route.
  for (const name of endpoint.path.match(/(?<=:)\w+/g) ?? [])
    for (const odd of oddOf(name === 'workspace' ? name : endpoint, PATH_TEXTS))
      add(`${name}=${odd}`, { params: { ...base.params, [name]: odd } })
  for (const [name, schema] of fieldsOf(endpoint.query)) {
    for (const odd of oddOf(schema, [...ODD_TEXTS, ...ODD_BYTES]))
      add(`?${name}=${odd.slice(0, 40)}`, { query: { ...base.query, [name]: odd } })
    add(`?${name} twice`, { query: { ...base.query, [name]: ['1', '%00'] } })
  }
  for (const [name, schema] of fieldsOf(endpoint.body))
    for (const odd of oddOf(schema, ODD_VALUES))
      add(`{${name}: ${String(JSON.stringify(odd)).slice(0, 40)}}`, { body: { ...(base.body as object), [name]: odd } })
  if (endpoint.body !== undefined)
    for (const odd of [null, [], 'text', 7, { '\u0000': '\ud800' }]) add(`body ${JSON.stringify(odd)}`, { body: odd })
  return tries
}

const fieldsOf = (schema: Endpoint['query']): [string, unknown][] =>
  Object.entries((schema as { shape?: object } | undefined)?.shape ?? {})

test('odd input is answered, never with 500', async () => {
  const tries: Try[] = []
  for (const endpoint of endpoints)
    tries.push(...oddRequests(endpoint, (await VALID[nameOf(endpoint)]?.(cafeThings)) ?? {}))
  for (const cursor of [
    '1|1',
    '2026-01-01T00:00:00Z|99999999999999999999',
    'Thu, 01 Jan 1970|1',
    '9999999-01-01|1',
    "'|'",
    '\u0000|1',
    '2026-01-01T00:00:00.000000Z|\u0000',
  ])
    tries.push({
      endpoint: endpoints.find(it => it.path.endsWith('/feedback') && it.method === 'get')!,
      filled: { params: { workspace: 'cafe' }, query: { cursor: Buffer.from(cursor).toString('base64url') } },
      say: `cursor ${cursor}`,
    })
  const wrong: string[] = []
  await eachOf(tries, async ({ endpoint, filled, say }) => {
    const answer = await send(people.owner, endpoint, filled)
    const text = await answer.text()
    if (answer.status >= 500 || (!answer.ok && JSON.parse(text).error?.code === undefined))
      wrong.push(`${answer.status} ${say}`)
  })
  expect(tries.length).toBeGreaterThan(1000)
  expect(wrong).toEqual([])
  for (const path of ['/feedback', '/charts/figures', '/products', '/topics', '/stats?by=month'])
    expect((await people.viewer.call('GET', `/api/workspaces/cafe${path}`)).status, path).toBe(200)
}, 300_000)

test('what is not JSON is refused in words', async () => {
  const post = (body: string, type: string) =>
    world.app.request('/api/workspaces/cafe/feedback', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': type, ...people.owner.headers },
      body,
    })
  expect([
    (await post('{', 'application/json')).status,
    (await post('a=b', 'application/x-www-form-urlencoded')).status,
    (await post('{}', 'text/plain')).status,
  ]).toEqual([400, 415, 415])
  expect((await post(`{"verbatim":"${'x'.repeat(33 * 1024 * 1024)}"}`, 'application/json')).status).toBe(413)
})

test('the eleventh try to sign in within a minute is turned away', async () => {
  await world.house.database.pool.query('delete from "rateLimit"')
  const statuses: number[] = []
  for (let i = 0; i < 11; i++)
    statuses.push(
      (
        await people.stranger.call(
          'POST',
          '/api/auth/sign-in/email',
          { email: 'nobody@example.com', password: `guess number ${i}` },
          { 'x-forwarded-for': `10.0.0.${i}`, 'x-earshot-address': `10.0.1.${i}` },
        )
      ).status,
    )
  expect(statuses).toEqual([...Array(10).fill(401), 429])
})

test('nobody signs up, and a link works once', async () => {
  await world.house.database.pool.query('delete from "rateLimit"')
  for (const path of ['sign-up/email', 'sign-in/magic-link', 'delete-user', 'change-email', 'update-user']) {
    const answer = await people.owner.call('POST', `/api/auth/${path}`, {
      email: 'new@example.com',
      password: 'long enough 2',
      name: 'New',
    })
    expect(answer.ok, path).toBe(false)
  }
  expect((await world.house.database.pool.query(`select 1 from "user" where email = 'new@example.com'`)).rowCount).toBe(
    0,
  )
  const { rows } = await world.house.database.pool.query('select email from "user" limit 1')
  const link = await world.auth.signInLink(rows[0].email, { origin: 'http://localhost', landing: '/' })
  expect((await world.app.request(link)).headers.get('set-cookie')).toContain('session_token=')
  expect((await world.app.request(link)).headers.get('set-cookie')).toBeNull()
})

test('the session cookie is out of reach of scripts and other sites', async () => {
  await world.house.database.pool.query('delete from "rateLimit"')
  const { rows } = await world.house.database.pool.query('select email from "user" limit 1')
  const cookieFrom = async (house: TestHouse['house']) => {
    const auth = createAuth(house)
    const link = await auth.signInLink(rows[0].email, { origin: house.config.url ?? 'http://localhost', landing: '/' })
    const answer = await createApp(house, auth).request(link, { headers: { host: new URL(link).host } })
    return { cookie: answer.headers.get('set-cookie') ?? '', hsts: answer.headers.get('strict-transport-security') }
  }
  const plain = await cookieFrom(world.house)
  expect(plain.cookie).toMatch(/HttpOnly/i)
  expect(plain.cookie).toMatch(/SameSite=Lax/i)
  expect(plain.hsts).toBeNull()
  const secure = await cookieFrom({
    ...world.house,
    config: { ...world.house.config, url: 'https://feedback.example.com' },
  })
  expect(secure.cookie).toMatch(/HttpOnly/i)
  expect(secure.cookie).toMatch(/; Secure/i)
  expect(secure.hsts).toContain('max-age=')
})

test('every answer carries a strict content policy', async () => {
  for (const path of [
    '/healthz',
    '/readyz',
    '/metrics',
    '/api/openapi.json',
    '/api/session',
    '/api/nothing',
    '/api/auth/ok',
    '/',
  ]) {
    const { headers } = await people.stranger.call('GET', path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*unsafe|\*/)
    expect([headers.get('x-frame-options'), headers.get('x-content-type-options')], path).toEqual(['DENY', 'nosniff'])
  }
})

test('an upload past the limit is refused, and nothing of it stays', async () => {
  const { house } = world
  const small = createApp({ ...house, config: { ...house.config, uploadLimitBytes: 1000 } }, world.auth)
  const before = readdirSync(house.uploads)
  const chunk = new TextEncoder().encode('a,b\n'.repeat(100))
  const endless = () => {
    let sent = 0
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++ < 50 ? controller.enqueue(chunk) : controller.close()
      },
    })
  }
  const post = (body: BodyInit, headers: Record<string, string>) =>
    small.request('/api/workspaces/cafe/uploads?name=big.csv', {
      method: 'POST',
      headers: { host: 'localhost', ...people.member.headers, ...headers },
      body,
      duplex: 'half',
    } as RequestInit)
  for (const answer of [await post(endless(), {}), await post('x'.repeat(1001), { 'content-length': '1001' })]) {
    expect(answer.status).toBe(422)
    expect((await answer.json()).error.code).toBe('file-too-large')
  }
  const cut = await post('only this', { 'content-length': '500' })
  expect([cut.status, (await cut.json()).error.code]).toEqual([400, 'upload-cut'])
  expect(readdirSync(house.uploads)).toEqual(before)
})

test('a spreadsheet runs nothing of an export', async () => {
  const formulas = [
    '=HYPERLINK("http://evil.example","x")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1+1',
    '"=1',
  ]
  const intake = await openIntake(world, 'formulas')
  await store(
    intake,
    formulas.map((text, i) =>
      pieceWith({ nativeId: `f${i}`, title: text, verbatim: text, author: { id: null, name: text, email: null } }),
    ),
  )
  const answer = await people.viewer.call('GET', `/api/workspaces/cafe/feedback.csv?source=${intake.sourceId}`)
  const cells = cellsOf((await answer.text()).slice(1)).slice(1)
  expect(cells).toHaveLength(formulas.length)
  for (const row of cells) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
  for (const text of formulas.filter(it => it.trim() === it))
    expect(
      cells.flat().some(cell => cell.endsWith(text)),
      text,
    ).toBe(true)
})

/** Cells of CSV as RFC 4180 has them. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.filter(row => row.length > 0)
}
