// Runs at CloudFront, for whatever is not the API: which file a page is. The pages behind links have files of their own;
// all others are the console, which finds its way by the address.
var PAGES = { '/invitation': '/invitation.html', '/password-reset': '/password-reset.html', '/email-change': '/email-change.html' };

// eslint-disable-next-line @typescript-eslint/no-unused-vars
function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (PAGES[request.uri]) request.uri = PAGES[request.uri];
  else if (!name.includes('.')) request.uri = '/index.html';
  return request;
}
