import type { zhCN } from './zh-CN.ts'

const compared: Readonly<Record<string, string>> = {
  '>': 'over ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
  '~': 'about ',
  near: 'nearly ',
}

/** The same in English. Names of metrics, units and documents stay as the figures have them. */
export const en: typeof zhCN = {
  twoValues: {
    reason: (what, when, list, why) =>
      `${what} has several values at one time (${when}) and in one scope: ${list}. ${why}.`,
    question: (what, when) =>
      `What was ${what}, ${when}? Which place is right, and why is the other one different?`,
  },
  differsInDocument: {
    reason: (what, list) =>
      `${what} is not the same throughout one document: ${list}. Perhaps of different days, or one place was not renewed.`,
    question: (what) =>
      `Of which day should ${what} be? Make it one throughout, or write the day at each place.`,
  },
  moreThan: {
    reason: (what, when, list, why) =>
      `What is said roughly of ${what} (${when}) does not fit the number elsewhere: ${list}. ${why}.`,
    question: (what) => `What is the exact number of ${what}? Is “over”, “nearly” or “about” right?`,
  },
  doubledWords: {
    reason: (what, said) => `${what} is written “${said}”: two words about one number, the same or opposite.`,
    question: (said) => `Which word of “${said}” is to go? What is the exact number?`,
  },
  onlyGrows: {
    reason: (what, list, why) =>
      `${what} has been adding up and cannot fall, yet is less later than before: ${list}. ${why}.`,
    question: (what) =>
      `Why did ${what} become less? Is it counted otherwise, on another platform, or is one of them wrong?`,
  },
  stockFalls: {
    reason: (what, list, why) =>
      `${what} is less later than before, and nothing says what went: ${list}. ${why}.`,
    question: (what) => `Did ${what} really fall, or is it counted otherwise? What went?`,
  },
  stockAndFlows: {
    reason: (what, list, came, went, expected) =>
      `Beginning and end of ${what} do not fit what happened between: ${list}; ${came} came and ${went} went, so the end should be ${expected}. Perhaps something was not written down, or it is counted otherwise.`,
    question: (what) => `What else came to ${what} or went? Are beginning and end counted alike?`,
    above: (flow, made, stock, held) =>
      `${flow} is ${made}, while ${stock} is only ${held} later: all there is, is less than what came newly. Perhaps of another scope, or some are gone again.`,
    aboveQuestion: (stock) => `Does ${stock} hold all that came newly? How many are gone?`,
  },
  periodInPeriod: {
    more: (what, list, why) =>
      `${what} is more in a shorter time than in the longer one that holds it: ${list}. ${why}.`,
    jump: (what, list, why) =>
      `${what} has only a part in most of the time, and several times as much in the days that remain: ${list}. ${why}.`,
    question: (what, when) => `How did ${what}, ${when}, come about? Do both places count the same thing?`,
  },
  sums: {
    reason: (what, whole, sum, of) =>
      `${what} is ${whole}, while ${of} add up to ${sum}. Perhaps one is missing or counted twice, or they are of other days or scopes.`,
    above: (what, whole, sum) =>
      `${what} is ${whole}, and its parts add up to ${sum}, more than the whole. Perhaps something is counted twice, or of other days or scopes.`,
    question: (what) => `Is the whole of ${what} wrong, or one of its parts? Is one missing or there twice?`,
    units: () => 'the units',
    rows: () => 'the items',
    periods: () => 'the periods',
  },
  partAboveWhole: {
    reason: (part, few, whole, all) =>
      `${part} is a part of ${whole} and yet more: ${few}, while ${whole} is ${all}. Perhaps of another day, scope or measure.`,
    question: (part, whole) => `Are ${part} and ${whole} of one scope and one time? Which number is wrong?`,
  },
  rateFollows: {
    reason: (what, said, part, whole, share) =>
      `${what} is given as ${said}, but ${part} ÷ ${whole} is ${share}%. Perhaps it was not rounded, or the two numbers are from elsewhere.`,
    question: (what) => `From which two numbers does ${what} follow? Correct it by these.`,
  },
  growthFollows: {
    reason: (what, said, [first, firstWhen, last, lastWhen], computed, based) =>
      `${what} is given as ${said}, but from ${first} (${firstWhen}) to ${last} (${lastWhen}) it is ${computed}. ${based ? 'Perhaps the base or the way of counting is another' : 'The base is not written down; perhaps it is an earlier one, or counted otherwise'}.`,
    question: (what) =>
      `Of which year is the base of ${what}, and how much was it? “To” so much, or “by” so much?`,
  },
  rateAboveHundred: {
    reason: (what, said) =>
      `${what} is ${said}; a share lies between nothing and 100%. Perhaps times or heads were taken for a share, or a point slipped.`,
    question: (what) => `Of which two numbers is ${what} the share?`,
  },
  unitSlips: {
    both: (what, list) =>
      `${what} is counted in 人 (people) in one place and in 人次 (attendances) in another: ${list}. These are two numbers.`,
    name: (what, list) =>
      `The name and the measure of ${what} do not agree: ${list}. Perhaps people, attendances and times were mixed up.`,
    question: (what) =>
      `Does ${what} count people, attendances or times? Is somebody who comes twice one or two?`,
  },
  magnitude: {
    reason: (what, list, times) =>
      `Two numbers of ${what} have the same digits, ${times} times apart: ${list}. Perhaps 万 (ten thousand) was lost, or a point or zero slipped.`,
    quote: (what, list, quoted) =>
      `${what} is filled in as ${list}, while the words say ${quoted}: the same digits in other places. Perhaps 万 (ten thousand) was lost, or a point or zero slipped.`,
    question: (what) => `In what is ${what} counted? Is 万 missing, or a point misplaced?`,
    bare: (what, text) =>
      `${what} is written “${text}”, without a digit before the point: easily read as a whole number, or a digit is missing.`,
    bareQuestion: (text) =>
      `Is “${text}” 0${text.replace(/^[^.]*/, '')}, or is a digit missing before the point?`,
  },
  oneNumber: {
    reason: (number, things) =>
      `The same number ${number} stands for different things: ${things}. Perhaps one was copied from the other, or both names mean one thing.`,
    question: (things) => `Are ${things} one thing? If not, whose number is it?`,
  },
  roundNumbers: {
    reason: (list) =>
      `These are given as exact, and are round thousands or ten thousands without a source: ${list}. Perhaps they are estimates.`,
    question: () => 'Were these counted or estimated? What is their source? Where estimated, write “about”.',
  },
  annualClaims: {
    reason: (what, list, when) =>
      `${what} speaks of each year, while ${list} is of ${when}, more than one. Perhaps the total of several years was taken for one.`,
    same: (what, several, one) =>
      `${what} of several years together is the very number of one: ${several} and ${one}. Perhaps the total of several years was taken for one.`,
    question: (what) => `Is ${what} of one year, or of several together?`,
  },
  targets: {
    reason: (what, aim, met) =>
      `The target of ${what} is ${aim}, and was reached before its time began: ${met}. Perhaps it was set low, or target and result are counted otherwise.`,
    question: (what) => `On which base was the target of ${what} set?`,
  },
  dates: {
    after: (what, list, day) =>
      `The day of ${what} is later than that of its report (${day}): ${list}. Perhaps the day is wrong, or it was expected.`,
    reversed: (what, from, to) =>
      `The time of ${what} runs from ${from} to ${to} and ends before it begins. Perhaps the days are the wrong way round.`,
    question: (what) => `Of which day is ${what}? Is it what was, or what was expected?`,
  },
  noneButRecords: {
    reason: (what, list) =>
      `${what} is filled in as none, while the same unit has elsewhere: ${list}. Perhaps it was left out, or understood otherwise.`,
    question: (what) => `Is there really none of ${what}? Does what stands elsewhere count?`,
    kept: (name, count) => `${count} records of “${name}”`,
  },
  noteArithmetic: {
    wrong: (what, list, text, computed) =>
      `The sum “${text}” in the note of ${what} (${list}) is wrong; it comes to ${computed}. Perhaps one number was miscopied.`,
    other: (what, list, text, computed) =>
      `${what} is filled in as ${list}, while the sum “${text}” in its note comes to ${computed}. Perhaps one number was not renewed, or not rounded.`,
    differs: (what, list, text) =>
      `The note of ${what} (${list}) says itself that two numbers differ: “${text}”. Perhaps of another day or scope.`,
    question: (what) => `Does the sum hold for ${what}, or the number that is filled in?`,
  },
  numbers: {
    written: (text) => `“${text}”`,
    compared: (comparator, text, unit) => `${compared[comparator] ?? ''}${text}${unit && ` ${unit}`}`,
    name: (name) => `“${name}”`,
    of: (organization, name) => `${name} of ${organization}`,
    dated: (number, when) => `${number} (${when})`,
    list: (all) => all.join(', '),
    more: (list, count) => `${list} and others, ${count} in all`,
    undated: () => 'no day given',
    since: (from) => `since ${from}`,
    year: (year) => year,
    period: (from, to) => `${from} to ${to}`,
  },
  likely: {
    scope: () => 'Perhaps of another scope: their notes differ',
    time: () => 'Perhaps of other days or periods',
    document: () => 'Perhaps the two documents count otherwise, or from other sources',
    section: () => 'Perhaps each was copied from another source, or one was not renewed',
    slip: () => 'Perhaps one was miscopied, or they are not of one thing',
  },
}
