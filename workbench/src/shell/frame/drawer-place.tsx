import { type ComponentType, lazy, Suspense } from 'react'
import { drawerWord, type FigureScope, readScope } from '#kit/figure.tsx'
import { useWords } from '#kit/place.ts'

export interface FigureDrawerProps {
  scope: FigureScope
  onClose: () => void
}

// The drawer behind the numbers belongs to the figures; it is fetched when the first number is opened.
const load = import.meta.glob<ComponentType<FigureDrawerProps>>('../../figures/figure-drawer.tsx', {
  import: 'FigureDrawer',
})['../../figures/figure-drawer.tsx']
const FigureDrawer = load && lazy(async () => ({ default: await load() }))

/** Opens the drawer while the address says which number; closing takes the word away. */
export function DrawerPlace() {
  const { words, set } = useWords()
  const scope = readScope(words.get(drawerWord))
  if (!scope || !FigureDrawer) return null
  return (
    <Suspense fallback={null}>
      <FigureDrawer scope={scope} onClose={() => set({ [drawerWord]: null })} />
    </Suspense>
  )
}
