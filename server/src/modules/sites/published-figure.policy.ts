import { policy } from '#platform/actor'

/** Who answers for what the public reads: whoever runs the work, and whoever leads. At the region, whose page it is. */
export const publishedFigurePolicy = policy('published-figure', {
  publish: ['officer', 'leader'],
})
