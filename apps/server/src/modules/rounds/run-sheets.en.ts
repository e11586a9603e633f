/** Words on the sheet a driver takes along. */
export const runSheetsEn = {
  title: 'Run sheet',
  guess: 'Distances and times are estimates; the road decides',
  leave: 'Leaves',
  back: 'Back',
  driver: 'Driver',
  stops: 'stops',
  columns: ['No.', 'Arrives', 'Site', 'What to do', 'On board after', 'Signature'],
  take: 'Take {parcels} parcels, {weight}',
  setDown: 'Set down {parcels} parcels, {weight}',
  bring: 'Bring {weight}',
  call: 'See whether there is anything',
  keeper: 'Keeper {name}',
  kilometres: 'km',
};
