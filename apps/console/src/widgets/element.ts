import { ElConfigProvider, ElDatePicker } from 'element-plus';
import type { FunctionalComponent } from 'vue';

interface DayProps {
  modelValue: string;
  type: 'date';
  valueFormat: string;
  placeholder?: string;
  clearable?: boolean;
  disabledDate?: (day: Date) => boolean;
}

/* These two components' own types say how their props are declared rather than what they take; here is what we give. */
export const DayPicker = ElDatePicker as unknown as FunctionalComponent<
  DayProps,
  { 'update:modelValue': (day: string | null) => void }
>;
export const LanguageProvider = ElConfigProvider as unknown as FunctionalComponent<{ locale: object }>;
