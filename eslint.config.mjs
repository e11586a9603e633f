// oxlint reads all TypeScript; ESLint reads what it can't: the templates of our .vue files.
import typescript from '@typescript-eslint/parser';
import vue from 'eslint-plugin-vue';
import parser from 'vue-eslint-parser';

export default [
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.ts', '**/*.mjs', '**/*.js'] },
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parser, parserOptions: { parser: typescript, ecmaVersion: 'latest', sourceType: 'module' } },
    rules: { 'vue/multi-word-component-names': 'off' },
  },
];
