import type { FindingCode } from '../result.ts'

export const enFindings: Record<FindingCode, string> = {
  'total-row-contradicts-parts':
    'The total of {column}, {total}, is not the sum of the rows below, {parts}; correct one of them',
  'printed-rate-contradicts-amounts':
    'The printed rate {printed}% is not the {rate}% that the amounts give; correct the amounts or the rate',
  'no-budget':
    'Budget and spending are both zero; enter the amounts, or say that the project has no money of its own',
  'spent-without-budget': '{executed} was spent on a budget of {budget}; enter the full-year budget',
  overspent: 'Spending {executed} is above the budget {budget}; check the adjusted budget or give the reason',
  'part-score-not-added':
    'A funding source repeats the score {printed}; it is counted once, on the total row',
  'printed-score-not-from-formula':
    'The printed score {printed} does not follow from the formula, which gives {due}; correct the score or the result',
  'printed-score-other-rounding':
    'The printed score {printed} is rounded by “{rounding}”; this scheme gives {score}; use one way of rounding',
  'full-marks-below-target':
    'The target was missed, yet the row has full marks {printed}; it should be {score}',
  'printed-total-not-sum':
    'The printed total {printed} is not the sum of the rows, {rows}; it should be {score}; correct the total',
  'percent-repeated-without-source':
    'The result repeats the target “{text}” without a source; enter what was measured and how, or make it a judgement',
  'group-weights-do-not-sum':
    'The weights of this group add up to {sum}, the scheme says {weight}; adjust them or use your own scheme',
  'total-weights-do-not-sum': 'The weights add up to {sum} instead of 100; adjust them',
  'execution-weight-differs':
    'The execution row weighs {printed}, the scheme says {weight}; correct it or use your own scheme',
  'group-unknown':
    'The scheme “{scheme}” has no first-level group “{level}”; correct the level or use your own scheme',
  'no-indicators': 'The form has no indicators; add them',
  'nothing-applicable':
    'Every indicator is marked not applicable; nothing is left to score; keep at least one',
  'not-applicable-without-reason':
    'A row marked not applicable gives its points to the others; say in the reason why it does not apply',
  'over-fulfilled-without-reason': '{actual} is {percent}% of {target}, above {limit}%; give the reason',
  'missed-without-reason': '{actual} falls short of {target}; give the reason and what will be done',
  'judgement-without-evidence': 'The judgement “{actual}” has no evidence; attach it',
  'judgement-missing': 'The target “{target}” has not been judged yet; enter a grade',
  'judgement-unknown': '“{actual}” is not a grade of the scheme; enter one of {grades}',
  'judged-below-without-reason': 'Judged “{grade}”, not full marks; give the reason and what will be done',
  'target-not-a-number':
    'The target “{target}” could not be read as a number to compare “{actual}” with; write it like “≥10场”, or enter one of {grades} for a target in words',
  'judgement-outside-band':
    'The chosen share lies outside the band “{grade}”; correct the share or the grade',
  'judgement-from-printed-score':
    '“{target}” is in words; the form’s own score is taken as the judgement; check it',
  'actual-missing':
    'There is no result to compare with “{target}” (now “{actual}”); enter a number or mark the row not applicable',
  'zero-target': 'The target is zero, so there is no ratio: it is kept or not; confirm',
  'zero-result': 'The result is zero; confirm that it was not forgotten',
  'negative-result': 'The result “{actual}” is negative; check it',
  'satisfaction-above-whole': 'A satisfaction of “{actual}” is above 100%; check the number of valid answers',
  'unit-mismatch':
    'The result is in {actualUnit}, the target in {unit}; the numbers are compared as they stand; use one unit',
  'unit-left-out': 'The unit of the result “{actual}” is incomplete and read as {unit}; confirm',
  'percent-as-share': 'The result “{actual}” has no percent sign and is scored as {read}; write {read}',
  'unit-differs-from-name':
    'The indicator counts 人次 (attendances), its unit says {unit}; 人次 would be clearer',
  'count-under-quality': 'A head count ({unit}) stands under “{level}”; it would be a quantity indicator',
}
