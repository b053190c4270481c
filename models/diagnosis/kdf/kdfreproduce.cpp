#include "models/diagnosis/kdf/kdfreproduce.h"

#include "crypto/kdflab/argon.h"
#include "crypto/kdflab/kdfeval.h"

#include <algorithm>

namespace imprint {

using namespace kdflab;

namespace {

using Text = std::string;

Text number(std::uint64_t n) { return std::to_string(n); }
Text literal(ByteView bytes) { return bytes.empty() ? "b\"\"" : "bytes.fromhex(\"" + toHex(bytes) + "\")"; }
Text quoted(const char *name) { return Text("\"") + name + '"'; }
Text integer(const Text &value, int bits, bool isLittle)
{
    return "(" + value + ").to_bytes(" + number(std::uint64_t(bits) / 8) + (isLittle ? ",\"little\")" : ",\"big\")");
}

// AES (FIPS 197) and CMAC (SP 800-38B): C(key, message).
constexpr const char *cmacPython = R"(x=lambda a:a<<1^283*(a>>7)
S=[99]*256;p=q=1
while 1:
 p^=x(p);q^=q<<1;q^=q<<2;q^=q<<4;q&=255
 if q&128:q^=9
 S[p]=(q^(q<<1|q>>7)^(q<<2|q>>6)^(q<<3|q>>5)^(q<<4|q>>4))&255^99
 if p==1:break
def E(k,b):
 n=len(k)//4;w=[list(k[i:i+4]) for i in range(0,len(k),4)];r=1
 for i in range(n,4*n+28):
  t=w[-1]
  if i%n==0:t=[S[t[1]]^r,S[t[2]],S[t[3]],S[t[0]]];r=x(r)
  elif n>6 and i%n==4:t=[S[c] for c in t]
  w.append([a^c for a,c in zip(w[-n],t)])
 s=[a^c for a,c in zip(b,sum(w[:4],[]))]
 for j in range(1,n+7):
  s=[S[s[(i+i%4*4)%16]] for i in range(16)]
  if j<n+6:I=lambda i,k:s[i//4*4+(i+k)%4];s=[x(s[i])^x(I(i,1))^I(i,1)^I(i,2)^I(i,3) for i in range(16)]
  s=[a^c for a,c in zip(s,sum(w[4*j:4*j+4],[]))]
 return bytes(s)
def D(b):v=int.from_bytes(b,"big");return ((v<<1^135*(v>>127))&(1<<128)-1).to_bytes(16,"big")
def C(k,m):
 L=D(E(k,bytes(16)));z=bytes(16)
 if not m or len(m)%16:L=D(L);m+=b"\x80"+bytes(15-len(m)%16)
 for i in range(0,len(m),16):
  y=bytes(a^c for a,c in zip(z,m[i:i+16]))
  if i+16==len(m):y=bytes(a^c for a,c in zip(y,L))
  z=E(k,y)
 return z
)";

// Argon2 (RFC 9106): A(password, salt, secret, ad, passes, KiB, lanes, length, version, type).
constexpr const char *argonPython = R"(from hashlib import blake2b as B
import struct
M=2**64-1;F=2**32-1
l=lambda n:n.to_bytes(4,"little")
def H(x,n):
 if n<=64:return B(l(n)+x,digest_size=n).digest()
 v=B(l(n)+x).digest();o=v[:32]
 while n-len(o)>64:v=B(v).digest();o+=v[:32]
 return o+B(v,digest_size=n-len(o)).digest()
def P(v,i):
 for a,b,c,d in ((0,4,8,12),(1,5,9,13),(2,6,10,14),(3,7,11,15),(0,5,10,15),(1,6,11,12),(2,7,8,13),(3,4,9,14)):
  a=i[a];b=i[b];c=i[c];d=i[d]
  for r,s in ((32,24),(16,63)):
   v[a]=v[a]+v[b]+2*(v[a]&F)*(v[b]&F)&M;t=v[d]^v[a];v[d]=(t>>r|t<<64-r)&M
   v[c]=v[c]+v[d]+2*(v[c]&F)*(v[d]&F)&M;t=v[b]^v[c];v[b]=(t>>s|t<<64-s)&M
def G(x,y):
 r=[a^b for a,b in zip(x,y)];z=r[:]
 for i in range(8):P(z,range(16*i,16*i+16))
 for i in range(8):P(z,[2*i+16*j+k for j in range(8) for k in (0,1)])
 return [a^b for a,b in zip(r,z)]
def A(w,s,k,X,t,m,p,T,V,Y):
 h=b"".join(map(l,(p,T,m,t,V,Y)))
 for a in (w,s,k,X):h+=l(len(a))+a
 h=B(h).digest();n=m//(4*p)*4;g=n//4;Z=[0]*128
 R=[[list(struct.unpack("<128Q",H(h+l(j)+l(i),1024))) if j<2 else Z for j in range(n)] for i in range(p)]
 for r in range(t):
  for c in range(4):
   for i in range(p):
    N=0;f=Y==1 or Y==2 and r==0 and c<2
    for e in range(g):
     if f and e%128==0:N+=1;U=G(Z,G(Z,[r,i,c,n*p,t,Y,N]+[0]*121))
     if r==0 and c==0 and e<2:continue
     q=c*g+e;b=R[i][q-1];J=U[e%128] if f else b[0]
     L=i if r==0 and c==0 else (J>>32)%p
     W=(c*g if r==0 else n-g)+(e-1 if L==i else -(e==0))
     y=W*((J&F)**2>>32)>>32;d=G(b,R[L][((0 if r==0 else (c+1)*g)+W-1-y)%n])
     R[i][q]=[u^v for u,v in zip(d,R[i][q])] if r and V==19 else d
 o=[0]*128
 for a in R:o=[u^v for u,v in zip(o,a[-1])]
 return H(struct.pack("<128Q",*o),T)
)";

// The message of block i; k is the block before.
Text message(const KdfSpec &s, const KdfInputs &in)
{
    Text out;
    for (const FormulaPart &part : s.message) {
        out += out.empty() ? "" : "+";
        switch (part.kind) {
        case FormulaPart::Kind::Input: out += literal(in.of(part.role)); break;
        case FormulaPart::Kind::Literal: out += literal(part.literal); break;
        case FormulaPart::Kind::Counter: out += s.counterBits ? integer("i", s.counterBits, s.isCounterLittle) : "b\"\""; break;
        case FormulaPart::Kind::Previous: out += "k"; break;
        case FormulaPart::Kind::Length:
            out += literal(integerBytes(part.isInBytes ? s.lengthBits / 8 : s.lengthBits, part.bits, part.isLittle));
            break;
        }
    }
    return out.empty() ? "b\"\"" : out;
}

// d = the derived bytes, of blocks that f(i, k) gives.
Text joined(const KdfSpec &s, std::size_t blockBytes, const Text &block)
{
    const std::size_t count = (s.deriveBytes() + blockBytes - 1) / blockBytes;
    return "d=k=b\"\"\nfor i in range(" + number(s.firstBlock) + "," + number(s.firstBlock + count) + "):k=" + block + ";d+=k\nd=d[:"
        + number(s.deriveBytes()) + "]\n";
}

Text pbkdf2(const KdfSpec &s, const KdfInputs &in)
{
    const Text hash = quoted(s.hash->python), secret = literal(in.of(Role::Secret)), salt = literal(in.of(Role::Salt));
    if (s.blockIndex == BlockIndex::BigEndian && s.firstBlock == 1 && !s.isLastOnly)
        return "d=hashlib.pbkdf2_hmac(" + hash + "," + secret + "," + salt + "," + number(s.iterations) + "," + number(s.deriveBytes()) + ")\n";
    const Text index = s.blockIndex == BlockIndex::Missing ? "b\"\"" : integer("i", s.blockIndex == BlockIndex::OneByte ? 8 : 32, s.blockIndex == BlockIndex::LittleEndian);
    return "def f(i):\n u=hmac.digest(p," + salt + "+" + index + "," + hash + ");t=int.from_bytes(u,\"big\")\n for _ in range("
        + number(s.iterations - 1) + "):u=hmac.digest(p,u," + hash + ");t^=int.from_bytes(u,\"big\")\n return "
        + (s.isLastOnly ? Text("u") : "t.to_bytes(len(u),\"big\")") + "\np=" + secret + "\n" + joined(s, s.hash->bytes, "f(i)");
}

Text iterated(const KdfSpec &s, const KdfInputs &in)
{
    const Text hash = "hashlib.new(" + quoted(s.hash->python) + ",";
    const std::size_t count = (s.deriveBytes() + s.hash->bytes - 1) / s.hash->bytes;
    return "m=" + message(s, in) + "\nd=k=b\"\"\nfor i in range(" + number(count) + "):\n k=" + hash + "k+m).digest()\n for _ in range("
        + number(s.iterations - 1) + "):k=" + hash + "k).digest()\n d+=k\nd=d[:" + number(s.deriveBytes()) + "]\n";
}

// Every round hashes the whole message again.
Text mixedAgain(const KdfSpec &s, const KdfInputs &in)
{
    const bool namesSecret = std::any_of(s.message.begin(), s.message.end(), [](const FormulaPart &part) {
        return part.kind == FormulaPart::Kind::Input && part.role == Role::Secret;
    });
    return "k=" + (namesSecret ? Text("b\"\"") : literal(in.of(Role::Secret))) + "\nfor _ in range(" + number(s.iterations) + "):k=hashlib.new("
        + quoted(s.hash->python) + "," + message(s, in) + ").digest()\nd=k[:" + number(s.deriveBytes()) + "]\n";
}

Text aesCbc(const KdfSpec &s, const KdfInputs &in)
{
    return cmacPython + Text("m=") + message(s, in) + "\nm+=bytes(-len(m)%16 or (not m)*16);d=b\"\";z=bytes(16)\n"
        + "for i in range(0,len(m),16):z=E(" + literal(in.of(Role::Secret)) + ",bytes(a^c for a,c in zip(z,m[i:i+16])));d+=z\nd=d[:"
        + number(s.deriveBytes()) + "]\n";
}

Text blocks(const KdfSpec &s, const KdfInputs &in)
{
    const bool isMac = s.kind == KdfKind::Counter || s.kind == KdfKind::Feedback;
    if (s.kind == KdfKind::Cmac || (isMac && s.prf == Prf::Cmac))
        return cmacPython + joined(s, 16, "C(" + literal(in.of(s.key)) + "," + message(s, in) + ")");
    if (s.kind == KdfKind::Hmac || isMac)
        return joined(s, s.hash->bytes, "hmac.digest(" + literal(in.of(s.key)) + "," + message(s, in) + "," + quoted(s.hash->python) + ")");
    return joined(s, s.hash->bytes, "hashlib.new(" + quoted(s.hash->python) + "," + message(s, in) + ").digest()");
}

Text extracted(const KdfSpec &s, const KdfInputs &in)
{
    if (!s.hasExtract)
        return "p=" + literal(in.of(Role::Secret)) + "\n";
    return "p=hmac.digest(" + literal(in.of(Role::Salt)) + "," + literal(in.of(Role::Secret)) + "," + quoted(s.hash->python) + ")\n";
}

Text hkdf(const KdfSpec &s, const KdfInputs &in)
{
    const Text counter = s.counterBits ? "+" + integer("i", s.counterBits, s.isCounterLittle) : Text();
    if (!s.hasExpand)
        return extracted(s, in) + "d=p[:" + number(s.deriveBytes()) + "]\n";
    return extracted(s, in)
        + joined(s, s.hash->bytes, "hmac.digest(p,k+" + literal(in.of(Role::Info)) + counter + "," + quoted(s.hash->python) + ")");
}

Text hkdfChain(const KdfSpec &s, const KdfInputs &in)
{
    Text infos;
    for (std::uint32_t i = 0; i < s.firstBlock && i < in.infos.size(); ++i)
        infos += literal(in.infos[i]) + ",";
    return extracted(s, in) + "k=b\"\"\nfor i,n in enumerate([" + infos + "],1):k=hmac.digest(p,k+n+" + integer("i", s.counterBits, s.isCounterLittle) + ","
        + quoted(s.hash->python) + ")\nd=k[:" + number(s.deriveBytes()) + "]\n";
}

Text argon(const KdfSpec &s, const KdfInputs &in)
{
    const int type = s.kind == KdfKind::Argon2d ? 0 : s.kind == KdfKind::Argon2i ? 1 : 2;
    Text out = argonPython + Text("d=A(");
    for (const Role role : {Role::Secret, Role::Salt, Role::Pepper, Role::AssociatedData})
        out += literal(in.of(role)) + ",";
    for (const std::uint64_t n : {std::uint64_t(s.t), std::uint64_t(s.m), std::uint64_t(s.p), std::uint64_t(s.deriveBytes()), std::uint64_t(s.version)})
        out += number(n) + ",";
    return out + number(std::uint64_t(type)) + ")\n";
}

Text derivation(const KdfSpec &s, const KdfInputs &in)
{
    switch (s.kind) {
    case KdfKind::Pbkdf2: return pbkdf2(s, in);
    case KdfKind::Pbkdf1:
    case KdfKind::IteratedHash:
    case KdfKind::BytesToKey:
        return s.kind != KdfKind::BytesToKey && hasPart(s.message, FormulaPart::Kind::Previous) ? mixedAgain(s, in) : iterated(s, in);
    case KdfKind::AesCbc: return aesCbc(s, in);
    case KdfKind::Hkdf: return hkdf(s, in);
    case KdfKind::HkdfChain: return hkdfChain(s, in);
    case KdfKind::Scrypt:
        return "d=hashlib.scrypt(" + literal(in.of(Role::Secret)) + ",salt=" + literal(in.of(Role::Salt)) + ",n=" + number(s.n) + ",r=" + number(s.r) + ",p="
            + number(s.p) + ",maxmem=2**31-1,dklen=" + number(s.deriveBytes()) + ")\n";
    case KdfKind::Argon2d:
    case KdfKind::Argon2i:
    case KdfKind::Argon2id: return argon(s, in);
    default: return blocks(s, in);
    }
}

// As one line in single quotes of the shell: the program as a text that Python executes.
Text commandLine(const Text &program)
{
    Text escaped;
    for (const char c : program)
        escaped += c == '\n' ? Text("\\n") : c == '"' || c == '\\' ? Text("\\") + c : Text(1, c);
    return "python3 -c 'exec(\"" + escaped + "\")'";
}

} // namespace

std::string kdfReproduction(const KdfSpec &spec, const KdfInputs &inputs)
{
    const std::size_t end = spec.offset + spec.length;
    Text program = "import hashlib,hmac\n" + derivation(spec, inputs);
    if (spec.form != OutputForm::Plain)
        program += "n=" + number(end) + "\nd=" + rowOf(spec.form).python + "\n";
    program += "print(d[" + number(spec.offset) + ":" + number(end) + "].hex())";
    return commandLine(program);
}

} // namespace imprint
