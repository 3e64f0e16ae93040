import { type Binding, readsOf, type Sayable } from '@medelge/documents'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type ReadFigure = Answer<'GET /api/figures'>

const FRESH = 60_000

function useOne(asked: Omit<Binding, 'wording' | 'compare'> | undefined) {
  const { metric = '', organization = 0, period = '', audience, channel } = asked ?? {}
  const query = {
    metric,
    organization,
    period,
    ...(audience ? { audience } : {}),
    ...(channel ? { channel } : {}),
  }
  return useRead('GET /api/figures', { query }, { enabled: asked !== undefined, staleTime: FRESH }).data
}

// Nothing counted in a period is zero; a stock that nobody ever stated is not known.
const sayable = (figure: ReadFigure): Sayable => ({
  ...figure,
  amount: figure.kind === 'stock' && figure.mark === 'none' ? null : figure.amount,
})

/** What a binding asks for, as it reads now: the figure, and behind it the one it is compared with; undefined while it comes. */
export function useFigure(binding: Binding | undefined): (Sayable | undefined)[] {
  const [now, before] = binding ? readsOf(binding) : []
  const [first, second] = [useOne(now), useOne(before)]
  return [first, ...(before ? [second] : [])].map((one) => one && sayable(one))
}
