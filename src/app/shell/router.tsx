import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { learnAll } from '../../ui/i18n.ts'
import { readParams, writeParams } from '../../ui/url.ts'
import { Desk } from '../screens/desk.tsx'
import { Frame } from './frame.tsx'
import { Lost, Stumbled, Waiting } from './states.tsx'
import { homeOf, remember } from './workspace-choice.tsx'

/** A screen fetched when it is first opened, together with the words it needs. */
const lazily: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    const [screen] = await Promise.all([load(), learnAll()])
    return screen
  }, name)

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet, notFoundComponent: Lost })

const entry = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.client.ensureQueryData(sessionQuery)
    throw redirect({ href: homeOf(session), replace: true })
  },
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazily(() => import('../../people/members/pages/sign-in.tsx'), 'SignIn'),
})
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazily(() => import('../../people/members/pages/forgot.tsx'), 'Forgot'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazily(() => import('../../people/members/pages/reset.tsx'), 'Reset'),
})
const address = createRoute({
  getParentRoute: () => root,
  path: '/address/$token',
  component: lazily(() => import('../../people/members/pages/take-address.tsx'), 'TakeAddress'),
})
const addressUndo = createRoute({
  getParentRoute: () => root,
  path: '/address/undo/$token',
  component: lazily(() => import('../../people/members/pages/restore-address.tsx'), 'RestoreAddress'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazily(() => import('../screens/invitation.tsx'), 'Invitation'),
})
const shared = createRoute({
  getParentRoute: () => root,
  path: '/shared/$token',
  component: lazily(() => import('../screens/shared-board.tsx'), 'SharedBoardPage'),
})
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  beforeLoad: async ({ context }) => {
    const session = await context.client.ensureQueryData(sessionQuery)
    if (session === null || session.user.settled) throw redirect({ href: homeOf(session), replace: true })
  },
  component: lazily(() => import('../../people/members/pages/welcome.tsx'), 'Welcome'),
})
const secondStep = createRoute({
  getParentRoute: () => root,
  path: '/second-step',
  component: lazily(() => import('../../people/members/pages/second-step-door.tsx'), 'SecondStepDoor'),
})
const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  beforeLoad: async ({ context, params, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ href: `/sign-in${writeParams({ next: location.href })}`, replace: true })
    if (!session.user.settled || !session.workspaces.some(one => one.slug === params.workspace)) {
      throw redirect({ href: homeOf(session, params.workspace), replace: true })
    }
    const place = session.workspaces.find(one => one.slug === params.workspace)
    if (place?.secondStep && !session.user.secondStep)
      throw redirect({ href: `/second-step${writeParams({ next: location.href })}`, replace: true })
    remember(params.workspace)
  },
  component: Frame,
})
const inside = <P extends string>(path: P) => ({ getParentRoute: () => workspace, path })

const home = createRoute({ ...inside('/'), component: lazily(() => import('../screens/home.tsx'), 'Home') })
const board = createRoute({
  ...inside('boards/$board'),
  component: lazily(() => import('../screens/home.tsx'), 'Home'),
})
const problems = createRoute({
  ...inside('problems'),
  component: lazily(() => import('../screens/problems.tsx'), 'Problems'),
})
const desk = createRoute({ ...inside('feedback'), component: Desk })
const one = createRoute({
  getParentRoute: () => desk,
  path: '$feedback',
  component: lazily(() => import('../screens/one-piece.tsx'), 'OnePiece'),
})
const bringIn = createRoute({
  ...inside('import'),
  component: lazily(() => import('../screens/bring-in.tsx'), 'BringIn'),
})
const checklist = createRoute({
  ...inside('checklist'),
  component: lazily(() => import('../screens/checklist-page.tsx'), 'Checklist'),
})
const products = createRoute({
  ...inside('products'),
  component: lazily(() => import('../../collect/products/pages/products.tsx'), 'Products'),
})
const customers = createRoute({
  ...inside('customers'),
  component: lazily(() => import('../../people/customers/pages/customers.tsx'), 'Customers'),
})
const customer = createRoute({
  ...inside('customers/$customer'),
  component: lazily(() => import('../screens/one-customer.tsx'), 'OneCustomer'),
})
const settings = createRoute({
  ...inside('settings'),
  component: lazily(() => import('../screens/settings.tsx'), 'Settings'),
})

/** Every address of the console. */
const routes = root.addChildren([
  entry,
  signIn,
  invitation,
  forgot,
  reset,
  address,
  addressUndo,
  shared,
  welcome,
  secondStep,
  workspace.addChildren([
    home,
    board,
    problems,
    desk.addChildren([one]),
    checklist,
    bringIn,
    products,
    customers,
    customer,
    settings,
  ]),
])

export const createConsole = (client: QueryClient) =>
  createRouter({
    routeTree: routes,
    context: { client },
    parseSearch: readParams,
    stringifySearch: search => writeParams(search),
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Stumbled,
    defaultPendingMs: 250,
    scrollRestoration: true,
  })
