import { createBrowserRouter, type RouteObject } from 'react-router'
import { desk } from '#kit/desk.ts'
import { Loading } from '#kit/states.tsx'
import { Admission } from './admission.tsx'
import { Frame } from './frame/frame.tsx'
import { Lost } from './lost.tsx'
import { behind, lightScreen, type Noun, screen } from './noun.ts'
import { NounsContext } from './nouns-context.ts'
import { SessionGate } from './session/session-gate.tsx'

/** All addresses of the workbench: those of the nouns, and the shell's few own. */
export const makeRouter = (nouns: readonly Noun[]) =>
  createBrowserRouter(addressesOf(nouns), { basename: desk })

const addressesOf = (nouns: readonly Noun[]): RouteObject[] => [
  screen('first-administrator', () => import('./session/first-administrator.tsx'), 'FirstAdministrator'),
  screen('first-link', () => import('./session/first-link.tsx'), 'FirstLink'),
  ...nouns.flatMap(({ open = [] }) => open),
  {
    hydrateFallbackElement: <Loading />,
    errorElement: <Lost broken />,
    element: (
      <NounsContext value={nouns}>
        <SessionGate>
          <Frame />
        </SessionGate>
      </NounsContext>
    ),
    children: [
      {
        element: <Admission />,
        errorElement: <Lost broken />,
        children: [
          ...nouns.map(({ needs = [], routes }) => behind(needs, ...routes)),
          lightScreen('notices', () => import('./notices/notices-page.tsx'), 'NoticesPage'),
          screen('account', () => import('./account/account-page.tsx'), 'AccountPage'),
          { path: '*', element: <Lost /> },
        ],
      },
    ],
  },
]
