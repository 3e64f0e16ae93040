/** Whether a reason or proof says nothing: empty, a dash, 无, 无偏差. */
export const isBlank = (text: string | undefined) =>
  text === undefined ||
  /^(?:无|没有|无偏差|不适用|[-—–/\\.。…]*)$/.test(text.normalize('NFKC').replace(/\s/g, ''))
