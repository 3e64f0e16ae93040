import type { FindingCode } from '../result.ts'

export const enFindings: Record<FindingCode, string> = {
  'total-row-empty': 'The total of {column} is empty, the rows below add up to {parts}; enter it',
  'total-row-contradicts-parts':
    'The total of {column}, {total}, is not the sum of the rows below, {parts}; correct one of them',
  'printed-rate-contradicts-amounts':
    'The printed rate {printed}% is not the {rate}% that the amounts give; correct the amounts or the rate',
  'two-total-rows':
    'There are {n} rows for the total of the funds; only one can be the total, make the others parts or remove them',
  'rate-as-share': 'The rate {printed} has no percent sign; it is read as {rate}%',
  'execution-empty': 'The full-year spending is empty and counts as 0 for now; enter it',
  'amounts-missing':
    'The amounts are incomplete, so the execution rate{rate} cannot be checked; enter the full-year budget and spending',
  'negative-amount': '{column} is {amount}, a negative number; check it',
  'low-execution-without-reason': 'Execution is {rate}%, below {limit}%; give the reason',
  'execution-row-contradicts':
    'This row claims an execution of “{actual}”, the funds give {rate}%; check both places',
  'cost-row-contradicts':
    'This row claims a cost of “{actual}”, the funds were spent by {executed}; check both places',
  'balance-row-contradicts':
    'This row claims a balance of “{actual}”, the funds give {due}; check both places',
  'execution-counted-twice':
    'Budget execution is scored in the row of the funds and once more here, as “{name}”',
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
  'printed-score-other-rule':
    'The printed score {printed} follows another rule of deduction; this scheme gives {due}; correct it or set the local rule in the scheme',
  'printed-score-from-rate':
    'The printed score {printed} comes from the printed rate {rate}%; the amounts give {score}; say how many places the rate keeps',
  'score-above-weight': 'The printed score {printed} is above the weight {weight}; correct one of them',
  'full-marks-below-target':
    'The target was missed, yet the row has full marks {printed}; it should be {score}',
  'full-marks-below-execution':
    'Execution is {rate}%, less than 100%, yet the row has full marks {printed}; it should be {score}',
  'full-marks-below-grade':
    'Judged “{grade}”, yet the row has full marks {printed}; the grade gives {score}; correct the score or the grade',
  'printed-total-not-sum':
    'The printed total {printed} is not the sum of the printed rows, {rows}; correct the total',
  'printed-total-not-computed':
    'The printed total {printed} is not the computed score {score}; correct the total',
  'printed-grade-differs':
    'The printed grade “{printed}” does not follow from the total {total}, which is “{grade}”; correct one of them',
  'printed-grade-unknown':
    'The printed grade “{printed}” is none of the scheme; a total of {total} is “{grade}”; write that',
  'task-total-not-sum':
    '{column}: the printed sum {total} is not the sum of the tasks, {parts}; correct one of them',
  'tasks-exceed-budget':
    '{column}: the tasks together have {parts}, more than the form’s {total}; check both',
  'task-overspent': 'Spent {executed} of {budget}; check the amounts or say why',
  'task-without-words': 'What was done is not filled in; add it',
  'task-without-result': 'Neither what was done nor what was spent is filled in; add it',
  'management-missing':
    'Neither the state nor problems and measures are filled in; where there were none, describe the state',
  'printed-total-rounded':
    'The printed total {printed} leaves out decimals that the rows have; the computed score is {score}',
  'percent-repeated-without-source':
    'The result repeats the target “{text}” without a source; enter what was measured and how, or make it a judgement',
  'group-weights-do-not-sum':
    'The weights of this group add up to {sum}, the scheme says {weight}; adjust them or use your own scheme',
  'level-weights-do-not-sum':
    '“{level}” promises {weight} points, its rows add up to {sum}; adjust the weights',
  'weights-as-shares': 'The weights are written as shares that add up to 1; write points that add up to 100',
  'level-unusual':
    '“{level}” is no usual first level; its weight belongs neither to output, benefit, satisfaction nor cost; check it',
  'groups-unusual':
    'The first levels weigh {groups}, not the usual 50 for output, 30 for benefit and 10 for satisfaction; confirm that this is the local scheme',
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
    'The target “{target}” could not be read as a number to compare “{actual}” with; the row earns nothing until then; write it like “≥10场”, or enter one of {grades} for a target in words',
  'target-missing': 'The target is empty, so nobody can tell whether it was reached; enter it',
  'direction-assumed':
    'The target “{target}” has neither ≥ nor ≤; by its name less is better (≤), and the result is “{actual}”; add the sign',
  'sign-against-name': 'Less of “{name}” is usually better, yet the target says “{target}”; check the sign',
  'result-has-sign':
    'The result “{actual}” repeats the sign of the target and is read as {read}; enter what was measured',
  'result-sign-opposite':
    'The result “{actual}” does not say whether “{target}” was reached; the row earns nothing until the number is entered',
  'result-not-a-date':
    'The result “{actual}” is no date to compare with “{target}”; enter the month or day of completion',
  'result-of-another-row':
    'The unit of the result “{actual}” does not fit “{target}”; it seems to be the result of “{other}”; check the row',
  'same-result-twice': 'The result “{actual}” also stands in “{other}”; check the row',
  'same-indicator-twice': '“{name}” repeats indicator {other}; the same thing is scored twice',
  'aside-not-read': 'The “{aside}” in brackets in “{text}” is not counted; confirm the number outside them',
  'says-none': 'The result “{actual}” is read as 0',
  'late-in-month':
    'The result “{actual}” is later than “{target}”; within the month no points are taken; check the day and give the reason',
  'above-range':
    'The result “{actual}” is above the range “{target}”; no points are taken; say whether its upper end is a limit',
  'score-without-result': 'There is no result, so the score {printed} cannot be verified; enter the result',
  'own-score-without-evidence':
    '“{target}” is in words; the form’s own score {printed} is taken for now without evidence; attach it or enter one of {grades}',
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
  'unit-incomparable':
    'The result is in {actualUnit}, the target in {unit}; they cannot be compared, and the row earns nothing until they agree',
  'unit-left-out': 'The unit of the result “{actual}” is incomplete and read as {unit}; confirm',
  'target-unit-left-out':
    'The target “{target}” has no unit and is read in that of the result, {actualUnit}; add it',
  'percent-as-share': 'The result “{actual}” has no percent sign and is scored as {read}; write {read}',
  'unit-differs-from-name':
    'The indicator counts 人次 (attendances), its unit says {unit}; 人次 would be clearer',
  'count-under-quality': 'A head count ({unit}) stands under “{level}”; it would be a quantity indicator',
}
