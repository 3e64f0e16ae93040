import { Suspense } from 'react'
import { drawerWord, readScope } from '#kit/figure.tsx'
import { useWords } from '#kit/place.ts'
import { useNouns } from '../nouns-context.ts'

/** Opens the drawer while the address says which number; closing takes the word away. */
export function DrawerPlace() {
  const { words, set } = useWords()
  const FigureDrawer = useNouns().find((noun) => noun.figureDrawer)?.figureDrawer
  const scope = readScope(words.get(drawerWord))
  if (!scope || !FigureDrawer) return null
  return (
    <Suspense fallback={null}>
      <FigureDrawer scope={scope} onClose={() => set({ [drawerWord]: null })} />
    </Suspense>
  )
}
