// Asks the platform some thousand made-up questions: npm run fuzz -- [how many] [seed]
const [many = '6000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
process.env.MEDELGE_FUZZ = many
process.env.MEDELGE_FUZZ_SEED = seed
process.argv.splice(2, Infinity, 'platform/never-500')
console.log(`${many} questions, seed ${seed}`)
await import('./test.js')
