/** Events of our own for tests that must run without the public files. */
export type Members = Record<string, unknown>;

export const CONTEXT = [
  'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  { xc: 'https://trace.example.cn/voc/' },
];

export const harvest: Members = {
  type: 'ObjectEvent',
  eventTime: '2026-04-12T08:30:00+08:00',
  eventTimeZoneOffset: '+08:00',
  action: 'ADD',
  bizStep: 'creating_class_instance',
  disposition: 'active',
  readPoint: { id: 'https://trace.example.cn/loc/S001', 'xc:bay': '3' },
  quantityList: [{ epcClass: 'https://trace.example.cn/lot/H-20260412-0031', quantity: 86.5, uom: 'KGM' }],
  ilmd: { 'xc:harvestDate': '2026-04-12', 'xc:variety': '鲜叶' },
};

export const packing: Members = {
  type: 'AggregationEvent',
  eventTime: '2026-04-14T09:00:00.5Z',
  eventTimeZoneOffset: '+08:00',
  parentID: 'urn:epc:id:sscc:0614141.1234567890',
  childEPCs: ['urn:epc:id:sgtin:0614141.107346.2017', 'urn:epc:id:sgtin:0614141.107346.2018'],
  childQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.012345.998877', quantity: 200.5, uom: 'KGM' }],
  action: 'ADD',
  bizStep: 'packing',
  bizTransactionList: [
    { type: 'po', bizTransaction: 'http://transaction.example.com/po/1' },
    { type: 'desadv', bizTransaction: 'urn:epcglobal:cbv:bt:0614141073467:1152' },
  ],
  sourceList: [{ type: 'possessing_party', source: 'urn:epc:id:pgln:4012345.00000' }],
  'xc:note': { 'xc:b': ['2', '1'], 'xc:a': true },
};

export const tea: Members = {
  type: 'TransformationEvent',
  eventTime: '2026-04-13T20:00:00+08:00',
  eventTimeZoneOffset: '+08:00',
  inputQuantityList: [{ epcClass: 'https://trace.example.cn/lot/H-20260412-0031', quantity: 86.5, uom: 'KGM' }],
  outputQuantityList: [{ epcClass: 'https://trace.example.cn/lot/T-20260413-0001', quantity: 19200, uom: 'GRM' }],
  bizStep: 'commissioning',
  persistentDisposition: { set: ['conformant'], unset: ['non_conformant'] },
};

export const coldChain: Members = {
  type: 'ObjectEvent',
  eventTime: '2026-04-15T12:15:00+08:00',
  eventTimeZoneOffset: '+08:00',
  action: 'OBSERVE',
  bizStep: 'sensor_reporting',
  epcList: ['https://example.cn/01/09506000134352/10/L1/21/S-1'],
  readPoint: { id: 'https://trace.example.cn/loc/TRUCK-1' },
  certificationInfo: ['https://example.cn/cert/2', 'https://example.cn/cert/1'],
  sensorElementList: [
    {
      sensorMetadata: {
        startTime: '2026-04-15T12:00:00+08:00',
        endTime: '2026-04-15T12:15:00+08:00',
        deviceID: 'urn:epc:id:giai:4000001.111',
      },
      sensorReport: [
        { type: 'Temperature', minValue: 2.5, maxValue: 6, meanValue: 4.25, uom: 'CEL' },
        { type: 'RelativeHumidity', value: 61, uom: 'P1', exception: 'ALARM_CONDITION' },
      ],
      'xc:logger': 'A',
    },
  ],
};

export const samples: readonly Members[] = [harvest, packing, tea, coldChain];

export const documentOf = (...events: readonly Members[]): Members => ({
  '@context': CONTEXT,
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-04-20T09:00:00+08:00',
  epcisBody: { eventList: events },
});

export const NOW = Date.parse('2026-11-24T00:00:00Z');
