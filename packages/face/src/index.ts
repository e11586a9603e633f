export { faceLocale, type FaceLocale } from './format/locale.ts';
export { formatMoney, formatUnitPrice, moneyParts, type MoneyParts } from './format/money.ts';
export { moneyInWords } from './format/money-in-words.ts';
export { formatWeight, type WeightUnit } from './format/weight.ts';
export { dayKey, formatDay, formatDayTime, formatTime } from './format/day.ts';
export { formatRegion } from './format/region.ts';
export { faceMessages } from './messages/index.ts';
export { isMotif, motifs, pictureLabel, pictureSvg, type Motif } from './pictures/index.ts';
export { weavingBandSvg } from './pictures/weaving-band.ts';
export { brandMarkSvg } from './pictures/brand-mark.ts';
export { mountainSceneSvg } from './pictures/mountain-scene.ts';
export { emptySceneSvg, type EmptySceneKind } from './pictures/empty-scene.ts';
export type { AsyncState } from './components/async-state.ts';
export type { StateShape, StateTone } from './components/state-shapes.ts';
export {
  restoreTypeScale,
  typeScaleCookie,
  typeScaleFromCookie,
  typeScales,
  useTypeScale,
  type TypeScale,
} from './components/type-scale.ts';
export { useFaceLocale } from './components/use-face-locale.ts';
export { default as AsyncView } from './components/AsyncView.vue';
export { default as BrandMark } from './components/BrandMark.vue';
export { default as DateText } from './components/DateText.vue';
export { default as EmptyScene } from './components/EmptyScene.vue';
export { default as MoneyText } from './components/MoneyText.vue';
export { default as MountainScene } from './components/MountainScene.vue';
export { default as ProductImage } from './components/ProductImage.vue';
export { default as ProductPicture } from './components/ProductPicture.vue';
export { default as RegionText } from './components/RegionText.vue';
export { default as StateMark } from './components/StateMark.vue';
export { default as TypeSwitch } from './components/TypeSwitch.vue';
export { default as UnitPrice } from './components/UnitPrice.vue';
export { default as WeavingBand } from './components/WeavingBand.vue';
export { default as WeightText } from './components/WeightText.vue';
