import type { PrintedDocument, PrintedFigure, PrintedInline, PrintedSection } from './printed.ts'

const bound = { organization: 7, period: '2022', wording: { style: 'plain' as const } }

/** A figure of a document made up for tests. */
export const printedFigure = (
  place: string,
  text: string,
  more: Partial<PrintedFigure> = {},
): PrintedFigure => ({
  ...{
    place,
    text,
    binding: { ...bound, metric: 'lectures' },
    amount: 70,
    scale: 0,
    unit: '场',
    kind: 'flow',
  },
  ...{ mark: 'records', metricName: '科普讲座场次', organizationName: '赤峰市科协', periodLabel: '2022年' },
  ...more,
})

const say = (text: string): PrintedInline => ({ kind: 'words', text })
const at = (place: string): PrintedInline => ({ kind: 'figure', place })

export const figures: PrintedFigure[] = [
  printedFigure('f1', '70场'),
  printedFigure('f2', '44万多人', {
    ...{ amount: 449_204, unit: '人', kind: 'stock', metricName: '科普信息员人数', mark: 'partly' },
    periodLabel: '截至2022年12月31日',
  }),
  printedFigure('f3', '3106.43万元', {
    ...{ amount: 31_064_300, scale: 4, unit: '万元', metricName: '科普经费支出', mark: 'declared' },
  }),
  printedFigure('f4', '1,205个', { amount: 1205, unit: '个', kind: 'stock', metricName: '科普e站数量' }),
  printedFigure('f5', '1,100万人次', { amount: 11_000_000, unit: '人次', metricName: '科普活动受众人次' }),
  printedFigure('f6', '—', { amount: null, unit: '次', metricName: '主流媒体报道次数', mark: 'none' }),
]

const paragraph = (...line: PrintedInline[]) => ({ kind: 'paragraph' as const, line })

export const sections: PrintedSection[] = [
  {
    ...{ key: 'work', level: 1, heading: '一、主要工作开展情况' },
    blocks: [
      paragraph(
        say('全年共举办科普讲座'),
        at('f1'),
        say('，全市科普信息员达'),
        at('f2'),
        say('，实际支出'),
        at('f3'),
        say(
          '，较好完成了《全民科学素质行动规划纲要（2021—2035年）》确定的年度任务，为建设现代化边疆民族地区提供了有力的科学素质支撑；组织基层科普专家',
        ),
        { kind: 'words', text: '3172名', source: '市科协组织人事部专家库，2022年12月' },
        say('深入嘎查村开展服务。'),
      ),
    ],
  },
  {
    ...{ key: 'base', level: 2, heading: '（一）夯实基层科普阵地' },
    blocks: [
      paragraph(
        say('蒙古文名称 ᠬᠦᠮᠦᠨ ᠤ ᠰᠢᠨᠵᠢᠯᠡᠬᠦ ᠤᠬᠠᠭᠠᠨ 与汉文并列。'),
        { kind: 'words', text: '科普e站', bold: true },
        say('建成'),
        at('f4'),
        say('。'),
      ),
      { kind: 'heading', level: 3, line: [say('1.科普大篷车巡展')] },
      paragraph(say('全年巡展覆盖12个旗县区，受众'), at('f5'), say('。')),
      {
        ...{ kind: 'list', ordered: true },
        items: [
          [[say('举办全国科普日系列活动，推动优质科普资源向农村牧区下沉，切实提高农牧民科学素质水平。')]],
          [[say('开展科技工作者日活动。')]],
        ],
      },
      {
        ...{ kind: 'list', ordered: false },
        items: [[[say('阿鲁科尔沁旗')]], [[say('巴林左旗')], [say('林东镇设分会场。')]]],
      },
      { ...{ kind: 'list', ordered: true }, items: [[[say('另起一列的第一项。')]]] },
    ],
  },
  {
    ...{ key: 'tables', level: 1, heading: '二、数据情况' },
    blocks: [
      {
        ...{ kind: 'table', title: '科普工作主要指标', head: ['指标', '单位', '2022年', '备注'] },
        rows: [
          [
            [say('科普活动受众人次')],
            [say('人次')],
            [at('f5')],
            [say('线上线下合计，不含转播的二次观看；疫情期间线下活动改为线上举办')],
          ],
          [[say('主流媒体报道次数')], [say('次')], [at('f6')], [say('')]],
          [[say('科普e站')], [say('个')], [at('f4')], [say('')]],
        ],
      },
      {
        ...{ kind: 'table', title: '单位基本情况', head: null },
        rows: [
          [[say('单位名称')], [say('赤峰市科学技术协会')], [say('法定代表人')], [say('张某')]],
          [
            [say('宗旨和业务范围')],
            [say('团结引领科技工作者，'), { kind: 'break' }, say('普及科学知识 & 弘扬<科学>精神。')],
          ],
        ],
      },
    ],
  },
]

/** A document with all that a document may hold. */
export const printedDocument = (more: Partial<PrintedDocument> = {}): PrintedDocument => ({
  id: '0190a1b2-0000-7000-8000-000000000001',
  layout: 'notice',
  title: '赤峰市科学技术协会2022年工作总结',
  unit: '赤峰市科学技术协会',
  periodLabel: '2022年',
  head: {
    number: '赤科协发〔2023〕6号',
    addressees: '各旗县区科协，市直各学会、协会、研究会',
    covering:
      '现将《赤峰市科学技术协会2022年工作总结》印发给你们，请结合实际认真学习贯彻。\n请各单位于2月底前将落实情况报市科协办公室。',
    signedBy: '赤峰市科学技术协会',
    signedOn: '2023-01-18',
    copies: '内蒙古自治区科学技术协会，市委办公室，市政府办公室。',
    printedBy: '赤峰市科学技术协会办公室',
    printedOn: '2023-01-19',
  },
  ...{ sections, figures, notice: null, version: null, errata: [] },
  ...more,
})
