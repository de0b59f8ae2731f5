import { Paragraph, type Run } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '@/lib/domain/report/document';
import { fontProfiles } from '@/lib/domain/report/fonts';

/** this year in the accent, last year in grey (design/INTERFACE.md) */
const colors = { now: '12436D', before: '8A8F98' } as const;
const text = { name: fontProfiles.standard.page, color: '000000' } as const;

/** pixels at 96 dpi: the width of the text, eight lines of the grid high */
const size = { width: 580, height: 300 } as const;

/** Paragraph lists the kinds of runs it takes; a chart is one that lives in docx/charts. */
class ChartParagraph extends Paragraph {
  constructor(chart: Run) {
    super({ style: 'ReportChart' });
    this.root.push(chart);
  }
}

/** A native chart that stays editable in Word; a month without a report is a gap. */
export function chartParagraph(chart: Chart): Paragraph {
  const common = {
    categories: chart.categories,
    series: chart.series.map(({ name, values, when }) => ({ name, values, color: colors[when] })),
    title: { text: `${chart.title}（单位：${chart.unit}）`, font: { ...text, size: 12 } },
    legend: { font: { ...text, size: 10 } },
    font: text,
    categoryAxis: { font: { ...text, size: 10 } },
    valueAxis: { minimum: 0, font: { ...text, size: 10 } },
    chartArea: { border: 'none' },
    emptyValues: 'gap',
    transformation: size,
    altText: { name: chart.title, title: chart.title, description: chart.description },
  } as const;
  const run =
    chart.shape === 'line'
      ? new ChartRun({ ...common, type: 'line', markers: true })
      : new ChartRun({ ...common, type: 'column', gapWidth: 80, overlap: 0 });
  return new ChartParagraph(run);
}
