import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { makeQueryClient } from '#api/query-client.ts'
import { noteMissing } from '#kit/later/missing-part.ts'
import '#theme/fonts.css'
import '#theme/base.css'
import { LookProvider } from '#shell/look-provider.tsx'
import { prepareMessages } from '#shell/messages.ts'
import { makeRouter } from '#shell/routes.tsx'
import { nouns } from './nouns.ts'

addEventListener('vite:preloadError', ({ payload }) => noteMissing(payload))

await prepareMessages()
const client = makeQueryClient()
const router = makeRouter(nouns)
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LookProvider>
          <RouterProvider router={router} />
        </LookProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
