import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { today } from '../../widgets/periods.ts';
import { look, type Waiting } from './waiting.ts';

/** Stations without any business for so long that somebody calls there, or proposes to close them. */
export const stationsAsleep = (
  county: number,
  step: 'call' | 'close',
  since: (lastDay: string | null) => string,
): Waiting => ({
  name: step === 'call' ? 'callStations' : 'closeStations',
  path: `/stations?step=${step}`,
  permissions: ['network.manage', 'indicators.see'],
  look: look(
    async () => {
      const asked = { params: { county }, query: { day: today() } };
      const { items } = await call(endpoints.indicators.stationActivity, asked);
      // The list has the quietest first, as its line here should.
      return { items: items.filter((row) => row.step === step).toReversed(), next: null };
    },
    ({ stationId, stationName, lastDay }) => ({
      id: stationId,
      what: stationName,
      note: since(lastDay),
      path: `/stations?site=${stationId}`,
    }),
  ),
});
