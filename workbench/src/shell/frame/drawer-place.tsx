import { Suspense } from 'react'
import { drawerParam, readScope } from '#kit/figure.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useNouns } from '../nouns-context.ts'

/** Opens the drawer while the address says which number; closing takes the word away. */
export function DrawerPlace() {
  const { urlState, set } = useUrlState()
  const FigureDrawer = useNouns().find((noun) => noun.figureDrawer)?.figureDrawer
  const scope = readScope(urlState.get(drawerParam))
  if (!scope || !FigureDrawer) return null
  return (
    <Suspense fallback={null}>
      <FigureDrawer scope={scope} onClose={() => set({ [drawerParam]: null })} />
    </Suspense>
  )
}
