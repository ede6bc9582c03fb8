// The one place that knows ECharts, and only the parts of it that are used.
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, SVGRenderer])

export interface Chart {
  draw(bars: { name: string; value: number }[], upright: boolean): void
  fit(width?: number): void // of its box, unless told
  leave(): void
}

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

export function chartIn(box: HTMLElement, choose: (at: number) => void): Chart {
  const chart = init(box, undefined, { renderer: 'svg' })
  chart.on('click', ({ dataIndex }) => choose(dataIndex))
  return {
    draw(bars, upright) {
      const text = { color: token('ink-2'), fontFamily: getComputedStyle(box).fontFamily, fontSize: 12 }
      const names = {
        type: 'category' as const,
        data: bars.map(({ name }) => name),
        inverse: !upright,
        axisLabel: { ...text, interval: 0, width: upright ? 90 : 180, overflow: 'truncate' as const, rotate: upright && bars.length > 14 ? 45 : 0 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: token('line-2') } },
      }
      const numbers = {
        type: 'value' as const,
        minInterval: 1,
        axisLabel: text,
        splitLine: { lineStyle: { color: token('line') } },
      }
      chart.setOption({
        animation: false,
        grid: { left: 8, right: 40, top: 24, bottom: 8, containLabel: true },
        xAxis: upright ? names : numbers,
        yAxis: upright ? numbers : names,
        series: [
          {
            type: 'bar',
            data: bars.map(({ value }) => value),
            barMaxWidth: 28,
            itemStyle: { color: token('pine'), borderRadius: upright ? [4, 4, 0, 0] : [0, 4, 4, 0] },
            label: { show: true, position: upright ? 'top' : 'right', ...text },
            emphasis: { disabled: true },
          },
        ],
      })
    },
    fit: width => chart.resize({ width: width ?? 'auto' }),
    leave: () => chart.dispose(),
  }
}
