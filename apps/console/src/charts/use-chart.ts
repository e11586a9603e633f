import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatDay, useFaceLocale } from '@shanhuo/face';
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  readonly days: readonly string[];
  readonly chosen: readonly [string, string];
  readonly values: readonly number[];
  readonly format: (value: number) => string;
  readonly tone: 'leaf' | 'indigo' | 'mustard' | 'cinnabar';
  /** The least that two lines of the scale are apart: a yuan, a parcel, some jin. */
  readonly step: number;
}

const tokenOf = { leaf: '--leaf-600', indigo: '--indigo', mustard: '--mustard', cinnabar: '--cinnabar' } as const;
const read = (token: string): string => getComputedStyle(document.documentElement).getPropertyValue(token).trim();

/** Bars by day in one colour; a click on a day is told to whoever drew them. */
export function useChart(
  element: Readonly<Ref<HTMLElement | null>>,
  props: ChartProps,
  pick: (day: string) => void,
): void {
  const locale = useFaceLocale();
  let chart: ECharts | null = null;
  let watcher: ResizeObserver | null = null;

  const isChosen = (day: string): boolean => day >= props.chosen[0] && day <= props.chosen[1];
  const dayText = (day: string): string => (day === '' ? '' : formatDay(`${day}T12:00:00+08:00`, locale.value));

  /** On the scale there is room for the date alone. */
  const shortDay = (day: string): string =>
    locale.value === 'en' ? dayText(day).replace(/^\S+ /, '') : `${Number(day.slice(5, 7))}-${Number(day.slice(8))}`;

  const draw = (): void => {
    chart?.setOption({
      grid: { left: 4, right: 4, top: 14, bottom: 2, containLabel: true },
      tooltip: {
        trigger: 'axis',
        formatter: ([point]: { dataIndex: number; value: number }[]) =>
          point ? `${dayText(props.days[point.dataIndex] ?? '')}<br>${props.format(point.value)}` : '',
      },
      xAxis: {
        type: 'category',
        data: props.days.map(shortDay),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: read('--line') } },
        axisLabel: { color: read('--ink-2') },
      },
      yAxis: {
        type: 'value',
        splitNumber: 3,
        minInterval: props.step,
        // Days on which nothing happened have a scale too.
        max: ({ max }: { max: number }) => (max < props.step ? props.step : null),
        splitLine: { lineStyle: { color: read('--line') } },
        axisLabel: { color: read('--ink-2'), formatter: (value: number) => props.format(value) },
      },
      series: [
        {
          type: 'bar',
          // What lies outside of the period above is paler.
          data: props.values.map((value, index) => ({
            value,
            itemStyle: { opacity: isChosen(props.days[index] ?? '') ? 1 : 0.7 },
          })),
          barMaxWidth: 16,
          itemStyle: { color: read(tokenOf[props.tone]), borderRadius: [3, 3, 0, 0] },
        },
      ],
      animationDuration: 200,
    });
  };

  onMounted(() => {
    if (element.value === null) return;
    chart = init(element.value, undefined, { renderer: 'svg' });
    chart.on('click', ({ dataIndex }) => {
      const day = props.days[dataIndex];
      if (day !== undefined) pick(day);
    });
    watcher = new ResizeObserver(() => chart?.resize());
    watcher.observe(element.value);
    draw();
  });
  watch(() => [props.days, props.values, props.chosen, locale.value], draw);
  onBeforeUnmount(() => {
    watcher?.disconnect();
    chart?.dispose();
  });
}
