// Made of layout.mjml by "npm run build": change that, not this. Values are HTML already.

export const heading = ({ content }: { content: string }): string => `<tr>
<td align="left" class="text" style="font-size:0px;padding:0 0 20px;word-break:break-word;">
<div style="font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:24px;font-weight:700;line-height:32px;text-align:left;color:#1f2430;"><h1 dir="auto" style="margin:0;font-size:24px;line-height:32px;font-weight:700">${content}</h1></div>
</td>
</tr>`;

export const paragraph = ({ content }: { content: string }): string => `<tr>
<td align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;">
<div style="font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1f2430;"><p dir="auto" style="margin:0">${content}</p></div>
</td>
</tr>`;

export const bullets = ({ items }: { items: string }): string => `<tr>
<td align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;">
<div style="font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1f2430;"><ul style="margin:0;padding:0 0 0 24px">${items}</ul></div>
</td>
</tr>`;

export const numbers = ({ items }: { items: string }): string => `<tr>
<td align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;">
<div style="font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1f2430;"><ol style="margin:0;padding:0 0 0 24px">${items}</ol></div>
</td>
</tr>`;

export const item = ({ content }: { content: string }): string => `<li dir="auto" style="margin:0 0 4px">${content}</li>`;

export const button = ({ link, label }: { link: string; label: string }): string => `<tr>
<td align="left" style="font-size:0px;padding:8px 0 24px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="#1d4ed8" role="presentation" style="border:none;border-radius:8px;cursor:auto;mso-padding-alt:14px 24px;background:#1d4ed8;" valign="middle">
<a href="${link}" style="display:inline-block;background:#1d4ed8;color:#ffffff;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;font-weight:600;line-height:20px;margin:0;text-decoration:none;text-transform:none;padding:14px 24px;mso-padding-alt:0px;border-radius:8px;" target="_blank">
${label}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>`;

export const rule = (): string => `<tr>
<td align="center" class="rule" style="font-size:0px;padding:8px 0 20px;word-break:break-word;">
<p style="border-top:solid 1px #d9dde5;font-size:1px;margin:0px auto;width:100%;">
</p>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #d9dde5;font-size:1px;margin:0px auto;width:478px;" role="presentation" width="478px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
</td>
</tr>`;

export const note = ({ content }: { content: string }): string => `<tr>
<td align="left" class="note" style="font-size:0px;padding:0 0 12px;word-break:break-word;">
<div style="font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:14px;line-height:21px;text-align:left;color:#4f5768;"><p dir="auto" style="margin:0">${content}</p></div>
</td>
</tr>`;

export const address = ({ link }: { link: string }): string => `<tr>
<td align="left" class="note" style="font-size:0px;padding:0 0 12px;word-break:break-word;">
<div style="font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:14px;line-height:21px;text-align:left;color:#4f5768;"><p style="margin:0;word-break:break-all"><a class="link" href="${link}" style="color:#1d4ed8;word-break:break-all">${link}</a></p></div>
</td>
</tr>`;

export const frame = ({ language, title, content }: { language: string; title: string; content: string }): string => `<!doctype html>
<html lang="${language}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>${title}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root { color-scheme: light dark }
.card, .card td { word-break: break-word; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) {
.page, .page > div { background: #14161b !important }
.card, .card > table { background: #1f232b !important }
.card > table > tbody > tr > td, .rule p { border-color: #363c48 !important }
.text div { color: #eceef3 !important }
.note div { color: #b9c0cd !important }
.link { color: #a8c1ff !important }
}
@media (max-width: 480px) {
.page-cell > table > tbody > tr > td { padding: 12px 8px !important }
.card > table > tbody > tr > td { padding: 24px 16px 12px !important }
}
</style>
<meta name="color-scheme" content="light dark" />
<meta name="supported-color-schemes" content="light dark" />
</head>
<body  class="page" style="word-spacing:normal;background-color:#f1f3f7;">
<div aria-label="${title}" aria-roledescription="email" role="article" lang="${language}" dir="ltr" style="word-spacing:normal;background-color:#f1f3f7;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="page-cell-outlook" role="presentation" style="width:584px;" width="584" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="page-cell" style="margin:0px auto;max-width:584px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:32px 12px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="card-outlook" width="584px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:560px;" width="560" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:560px;border-radius:12px;overflow:hidden;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;">
<tbody>
<tr>
<td style="border:1px solid #d9dde5;border-radius:12px;direction:ltr;font-size:0px;padding:36px 40px 24px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:478px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
${content}
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`;
