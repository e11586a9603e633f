/** What stands in the short message. Nobody of ours ever asks for the code. */
export const codeMessage = (code: string, minutes: number): string =>
  `【山货】验证码 ${code}，${minutes} 分钟内有效。不要告诉任何人，工作人员也不会问您要。`;
