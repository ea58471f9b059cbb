import '../../ui/theme/mantine.css'
import '../../ui/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { startLanguage } from '../../ui/i18n.ts'
import { ourVariables, theme } from '../../ui/theme/theme.ts'
import { Toasts } from '../../ui/toasts.tsx'
import { createClient } from './client.tsx'
import { createConsole } from './router.tsx'

const client = createClient(() => {
  client.setQueryData(sessionQuery.queryKey, null)
  void router.invalidate()
})
const router = createConsole(client)

await startLanguage()
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={ourVariables} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
