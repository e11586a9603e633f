import { ElConfigProvider, ElDatePicker, ElSelectV2, ElTimePicker } from 'element-plus';
import type { FunctionalComponent } from 'vue';

interface DayProps {
  modelValue: string;
  type: 'date';
  valueFormat: string;
  format: string;
  placeholder?: string;
  clearable?: boolean;
  disabledDate?: (day: Date) => boolean;
}

/* These components' own types say how their props are declared rather than what they take; here is what we give. */
export const DayPicker = ElDatePicker as unknown as FunctionalComponent<
  DayProps,
  { 'update:modelValue': (day: string | null) => void }
>;

interface TimeProps {
  modelValue: string | undefined;
  valueFormat: string;
  format: string;
  placeholder: string;
  clearable: boolean;
}

export const TimePicker = ElTimePicker as unknown as FunctionalComponent<
  TimeProps,
  { 'update:modelValue': (time: string | null) => void }
>;

interface PeriodProps {
  modelValue: [string, string] | null;
  type: 'daterange';
  valueFormat: string;
  format: string;
  singlePanel: boolean;
  rangeSeparator: string;
  shortcuts: readonly { text: string; value: () => [Date, Date] }[];
  startPlaceholder: string;
  endPlaceholder: string;
  clearable: boolean;
}

export const PeriodPicker = ElDatePicker as unknown as FunctionalComponent<
  PeriodProps,
  { 'update:modelValue': (days: [string, string] | null) => void }
>;
export const LanguageProvider = ElConfigProvider as unknown as FunctionalComponent<{ locale: object }>;

interface ChoiceProps {
  modelValue: string | undefined;
  options: { value: string; label: string }[];
  placeholder: string;
  clearable: boolean;
  filterable: boolean;
  disabled: boolean;
}

export const ChoicePicker = ElSelectV2 as unknown as FunctionalComponent<
  ChoiceProps,
  { 'update:modelValue': (choice?: string) => void }
>;
