import { chartColors, fontFamily, type Tone, tokens } from '#theme/tokens.ts'

/** The look of every chart: no gradients, no shadows, quiet axes, numbers in ink. */
export function chartTheme(tone: Tone): object {
  const color = tokens[tone]
  const axis = {
    axisLine: { lineStyle: { color: color.edge } },
    axisTick: { show: false },
    axisLabel: { color: color.muted },
    splitLine: { lineStyle: { color: color.line } },
  }
  return {
    color: chartColors[tone],
    backgroundColor: 'transparent',
    textStyle: { fontFamily, fontSize: 12, color: color.ink },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    bar: { barMaxWidth: 24 },
    line: { symbol: 'circle', symbolSize: 5, lineStyle: { width: 2 } },
    label: { color: color.ink },
    legend: { textStyle: { color: color.ink }, icon: 'circle', itemWidth: 8 },
    tooltip: {
      backgroundColor: color.paper,
      borderColor: color.line,
      textStyle: { color: color.ink, fontSize: 12 },
      transitionDuration: 0,
    },
    map: {
      itemStyle: { borderColor: color.paper, areaColor: color.line },
      emphasis: { itemStyle: { areaColor: color.sky }, label: { color: color.ink } },
      select: { itemStyle: { areaColor: color.sky } },
    },
  }
}
