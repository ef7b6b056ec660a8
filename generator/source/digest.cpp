#include "source/digest.h"

// OpenSSL's newer calls look up a provider first and read a configuration file for it, which takes
// longer than all the hashing of a sheet.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/sha.h>

#include <array>

namespace mlsheet::source {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.data(), bytes.size());
  SHA256_Final(digest.data(), &context);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : digest) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

}  // namespace mlsheet::source
