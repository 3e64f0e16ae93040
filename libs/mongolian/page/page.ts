import type { Card } from './card.ts'
import { CARDS } from './cards.ts'
import labels from './labels.json' with { type: 'json' }

type Language = keyof typeof labels

const cards = document.querySelector<HTMLElement>('#cards')
const language = document.querySelector<HTMLSelectElement>('#language')

function isLanguage(text: string): text is Language {
  return text in labels
}

function show(card: Card, words: Readonly<Record<string, string>>): HTMLElement {
  const article = document.createElement('article')
  article.id = card.label
  const title = document.createElement('h2')
  title.textContent = `${words[card.label] ?? card.label} `
  title.append(Object.assign(document.createElement('code'), { textContent: card.call }))

  const input = document.createElement(card.input === 'vertical' ? 'textarea' : 'input')
  input.className = card.input
  input.value = card.start
  input.setAttribute('aria-label', words[card.label] ?? card.label)
  const output = document.createElement('output')
  const refresh = () => {
    const { lines, vertical } = card.run(input.value)
    output.className = vertical ? 'vertical' : ''
    output.lang = vertical ? 'mn-Mong' : 'mn'
    output.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    )
  }
  input.addEventListener('input', refresh)
  refresh()

  const row = document.createElement('div')
  row.className = card.input === 'vertical' ? 'row' : 'stack'
  row.append(input, output)
  article.append(title, row)
  return article
}

function draw(): void {
  const chosen = language?.value ?? 'zh-CN'
  const words = labels[isLanguage(chosen) ? chosen : 'zh-CN']
  cards?.replaceChildren(...CARDS.map((card) => show(card, words)))
}

// In vertical text the wheel runs along the columns; browsers leave it idle.
cards?.addEventListener('wheel', (event) => {
  const box = event.target instanceof Element ? event.target.closest('.vertical') : null
  if (box === null || event.shiftKey || event.deltaX !== 0 || box.scrollWidth <= box.clientWidth) return
  box.scrollLeft += event.deltaY
  event.preventDefault()
})
language?.addEventListener('change', draw)
draw()
