import { useI18n } from 'vue-i18n';
import type { Categories } from './use-categories.ts';
import type { Product } from './use-product.ts';
import { useCounted } from '../../widgets/use-counted.ts';

/** What is known about a product for those who only read it, and what it still lacks before it can be sold. */
export function useProductFacts({ nameOf }: Categories) {
  const { t, locale } = useI18n();
  const counted = useCounted();
  const factsFor = (product: Product): { name: string; value: string }[] => {
    const story = locale.value === 'en' ? product.storyEn || product.story : product.story;
    const some = (words: readonly string[]): string => (words.length === 0 ? '–' : words.join(t('list.comma')));
    return [
      { name: t('products.registeredCode'), value: product.registeredCode ?? '–' },
      { name: t('products.category'), value: nameOf(product.category) },
      { name: t('products.gate'), value: t(`productGates.${product.gate}`) },
      { name: t('products.visibility'), value: t(`visibilities.${product.visibility}`) },
      { name: t('products.proofs'), value: some(product.proofs.map((word) => t(`productProofs.${word}`))) },
      { name: t('products.tax'), value: t(`taxKinds.${product.taxKind}`) },
      { name: t('products.storage'), value: t(`storageKinds.${product.storage}`) },
      {
        name: t('products.keeps'),
        value: product.shelfLifeDays === null ? '–' : counted('products.days', product.shelfLifeDays),
      },
      {
        name: t('products.months'),
        value: some(product.seasonMonths.map((month) => t('products.month', { month }))),
      },
      ...(story === '' ? [] : [{ name: t('products.about'), value: story }]),
    ];
  };
  const nextFor = ({ grades, packSpecs, registeredCode }: Product): string => {
    if (grades.length === 0) return t('products.nextGrade');
    if (packSpecs.length === 0) return t('products.nextPack');
    return registeredCode === null ? t('products.nextCode') : '';
  };
  return { factsFor, nextFor };
}
