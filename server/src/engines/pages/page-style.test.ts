import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readSource } from '#test/sources'
import { pageColors, pagePolicy, pageStyle } from './page-style.ts'

it('paints in the colors of the workbench, light and dark', () => {
  const [, light = '', dark = ''] = readSource('workbench/src/theme/tokens.ts').split(
    /const (?:light|dark)\b/,
  )
  for (const [tone, written] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const [name, color] of Object.entries(pageColors[tone]))
      expect(written, `${tone} ${name}`).toMatch(new RegExp(`^ {2}'?${name}'?: '${color}',$`, 'm'))
})

it('lets in the one style sheet and no script', () => {
  const digest = createHash('sha256').update(pageStyle).digest('base64')
  expect(pagePolicy(pageStyle)).toContain(`style-src 'sha256-${digest}'`)
  expect(pagePolicy(pageStyle)).toContain("default-src 'none'")
  expect(pagePolicy(pageStyle)).not.toMatch(/script|unsafe/)
})
