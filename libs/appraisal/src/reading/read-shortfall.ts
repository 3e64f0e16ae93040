import type { Shortfall } from '../scheme.ts'
import { type FieldReader, LARGEST } from './fields.ts'

/** Reads how a missed number scores: points off per step, or bands. */
export function readShortfall(fields: FieldReader): Shortfall {
  fields.onlyKnows(['rule', 'step', 'of', 'points', 'count', 'bands'])
  if (fields.oneOf('rule', ['per-step', 'bands']) === 'bands')
    return {
      rule: 'bands',
      bands: fields.list('bands', (band) => ({
        at: band.number('at', -LARGEST, LARGEST),
        share: band.number('share', 0, 1),
      })),
    }
  return {
    rule: 'per-step',
    step: fields.number('step', 1e-6, LARGEST),
    of: fields.has('of') ? fields.oneOf('of', ['unit', 'percent']) : 'unit',
    points: fields.number('points', 0, 100),
    count: fields.has('count') ? fields.oneOf('count', ['whole', 'begun', 'exact']) : 'whole',
  }
}
