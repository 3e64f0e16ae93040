import { sealedNumbers } from './sealed-numbers.ts'

export type { SealedTrait } from './sealed-numbers.ts'

export const memberNumbers = sealedNumbers('member')
export const {
  columns: sealedTraits,
  digestOf,
  seal: sealTrait,
  open: openTrait,
  mask: maskTrait,
} = memberNumbers
