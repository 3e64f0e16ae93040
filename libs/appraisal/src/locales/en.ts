import { enFindings } from './en.findings.ts'
import { enProblems } from './en.problems.ts'
import type { Messages } from './messages.ts'

export const en: Messages = {
  arithmetic: {
    execution: 'Execution: {actual} ÷ {limit} = {rate}%, × {weight} points = {exact}',
    'execution-over':
      'Spending {actual} exceeds the full-year budget {limit} ({rate}%); counted as 100%: {exact}',
    'execution-none': 'The full-year budget is {limit}; there is no rate, 0 points',
    'execution-by-rate': 'Amounts are missing; the printed rate {rate}% × {weight} points = {exact}',
    'execution-not-counted': 'Execution is shown and not scored',
    reached: '{actual} reaches {target}: full {exact} points',
    short: '{actual} falls short of {target}: {actual} ÷ {limit} × {weight} points = {exact}',
    'below-nothing': '{actual} is the opposite of {target}: 0 points',
    'zero-target-missed': '{actual} misses {target}; a target of zero or less allows no ratio, 0 points',
    'ceiling-ratio': '{actual} exceeds {target}: {limit} ÷ {actual} × {weight} points = {exact}',
    'ceiling-linear':
      '{actual} exceeds {target}: the overshoot in shares of the target is taken off {weight} points, down to nothing at twice the target: {exact}',
    'equal-missed': '{actual} is not {target}: 0 points',
    'equal-nearness': '{actual} is not {target}: the smaller ÷ the larger × {weight} points = {exact}',
    'outside-range':
      '{actual} is outside {target}: {share}% of the limit {limit}, × {weight} points = {exact}',
    'above-range':
      '{actual} is above the upper end {limit} of {target}; nothing is taken off: {exact} points',
    'per-step': '{actual} misses {target} by {gap}; every {step} takes {points} points off {weight}: {exact}',
    banded: '{actual} misses {target}; its band gives {share}% × {weight} points = {exact}',
    'late-nothing': 'Completed in {actual}, later than {limit}: 0 points',
    'late-ratio': 'Completed in {actual}, later than {limit}: {limit} ÷ {actual} × {weight} points = {exact}',
    'late-per-month':
      'Completed in {actual}, {late} months after {limit}; each month takes {lossPerMonth} of the weight: {exact}',
    graded: 'Judged “{grade}”, share {share}, × {weight} points = {exact}',
    'graded-share': 'Judged “{grade}”, share {share} chosen inside the band, × {weight} points = {exact}',
    'judged-by-printed-score': 'A target in words: the form’s own share {share} × {weight} points = {exact}',
    'nothing-known': 'There is no result to score: 0 points',
    'not-applicable': 'Not applicable: left out, its weight is shared among the others',
    'alternative-not-taken': 'One of several alternatives; another one counts',
  },
  cut: ', {rounding} to {places} places: {score}',
  rounding: { 'half-up': 'rounded half up', 'half-even': 'rounded half to even', truncate: 'truncated' },
  severity: { refuse: 'Refused', ask: 'Needs an answer', note: 'Note' },
  column: {
    initial: 'the initial budget',
    fullYear: 'the full-year budget',
    executed: 'the full-year spending',
  },
  row: {
    execution: 'Budget execution',
    total: 'Total',
    indicator: 'Indicator {row}',
    budget: 'Budget row “{row}”',
    tasks: 'Tasks of the year',
    task: 'Task “{row}”',
    management: 'Handling of the money “{row}”',
  },
  finding: enFindings,
  problem: enProblems,
  outlook: {
    met: '{target} is reached: {actual}',
    'on-track':
      '{yearShare}% of the year gone, {actual} done; about {forecast} at this pace, enough for {target}',
    behind:
      '{yearShare}% of the year gone, {actual} done; about {forecast} at this pace, a little short of {target}',
    'will-miss':
      '{yearShare}% of the year gone, {actual} done; about {forecast} at this pace, {target} will be missed',
    missed: '{actual}: {target} can no longer be kept',
    'ceiling-on-track':
      '{yearShare}% of the year gone, {actual} used; about {forecast} at this pace, within {target}',
    'ceiling-behind':
      '{yearShare}% of the year gone, {actual} used; about {forecast} at this pace, a little above {target}',
    'ceiling-will-miss':
      '{yearShare}% of the year gone, {actual} used; about {forecast} at this pace, {target} will be exceeded',
    'stock-on-track': '{actual} today, within {target}; the state at the end of the year counts',
    'stock-behind': '{actual} today, close to {target}; to be made up before the year ends',
    'stock-will-miss': '{actual} today, far from {target}',
    'month-ahead': 'Due {target}, {days} days left',
    'month-soon': 'Due {target}, only {days} days left',
    'month-missed': 'Due {target}; the date has passed without a completed record',
    'grade-later': 'A judgement, made at the end of the year',
    unknown: 'No result yet',
    'not-applicable': 'Not applicable',
  },
}
