// Prints access tokens made by the vendor's package, one a line: name, tab, token. They are for the
// services that the vendor's Java package does not have yet.
// To make them anew: npm install && npm run generate
const agora = require("agora-token/src/AccessToken2");

const APP_ID = "970CA35de60c44645bbae8a215061b33";
const APP_CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";
const ISSUED_AT = 1111111;
const SALT = 1;
const LIFETIME = 600;

function print(name, ...services) {
  const token = new agora.AccessToken2(APP_ID, APP_CERTIFICATE, ISSUED_AT, LIFETIME);
  token.salt = SALT;
  services.forEach((service) => token.add_service(service));
  console.log(`${name}\t${token.build()}`);
}

function withPrivileges(service, privileges) {
  Object.entries(privileges).forEach(([privilege, seconds]) => service.add_privilege(Number(privilege), seconds));
  return service;
}

const permissions = new agora.Rtm2Permissions();
permissions.add(4, 1, ["bob"]);
permissions.add(0, 1, ["news", "ключ"]);
permissions.add(0, 0, ["news", "*"]);
permissions.add(1, 0, []);

const rtc = withPrivileges(new agora.ServiceRtc("lobby", 2882341273), { 1: 600, 2: 600, 3: 600, 4: 600 });
const rtm = withPrivileges(new agora.ServiceRtm("alice"), { 1: 600 });
const streaming = withPrivileges(new agora.ServiceStreaming("lobby", 2882341273), { 1: 600, 2: 600 });

print("streaming", streaming);
print("streaming-anybody", withPrivileges(new agora.ServiceStreaming("lobby", 0), { 2: 30 }));
print("cdn", withPrivileges(new agora.ServiceFCdn("lobby", "alice"), { 1: 60, 2: 0 }));
print("rtm2", withPrivileges(new agora.ServiceRtm2("alice", permissions), { 1: 600 }));
print("rtm2-without-permissions", withPrivileges(new agora.ServiceRtm2("alice"), { 1: 600 }));
print("conversational-ai", new agora.ServiceConvoAI(), rtm, rtc);
print("speech-to-text", new agora.ServiceStt(), rtc, rtm);
print("two-channels", streaming, rtc, withPrivileges(new agora.ServiceRtc("stage", "ключ"), { 1: 5 }));
