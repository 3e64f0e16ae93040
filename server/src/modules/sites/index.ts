import { defineModule } from '#platform/module'
import { findPublishedFigures } from './find-published-figures.ts'
import { mountHome } from './mount-home.ts'
import { previewPublicFigure } from './preview-public-figure.ts'
import { publishFigure } from './publish-figure.ts'
import { withdrawFigure } from './withdraw-figure.ts'

/** What the public reads. So far the region's own page, with the figures that were chosen for it. */
export const sites = defineModule({
  name: 'sites',
  endpoints: [findPublishedFigures, previewPublicFigure, publishFigure, withdrawFigure],
  mount: mountHome,
})
