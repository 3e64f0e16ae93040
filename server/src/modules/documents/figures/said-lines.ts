import { type Binding, bindingsOf, plainLines } from '@medelge/documents'
import type { SectionContent } from '../document.content.ts'
import type { SaidFigure } from './said-figure.ts'

type Said = Pick<SaidFigure, 'section' | 'text'>

/**
 * The lines of a section as they read, without its tables; those have figures too, which is why each is found by its
 * binding and not by counting. `say` is handed the figure, where something else is to stand for it than its text.
 */
export function saidLines<F extends Said>(
  { key, body }: Pick<SectionContent, 'key' | 'body'>,
  figures: readonly F[],
  say: (figure: F | undefined) => string = (figure) => figure?.text ?? '—',
): string[] {
  const own = figures.filter(({ section }) => section === key)
  const of = new Map<Binding, F | undefined>(bindingsOf(body).map((binding, nth) => [binding, own[nth]]))
  return plainLines(body, (binding) => say(of.get(binding)))
}
