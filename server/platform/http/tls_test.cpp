#include <cstdio>
#include <filesystem>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include "platform/http/server_fixture.hpp"

namespace linli::http {
namespace {

// A key and a certificate of its own for "localhost", written as PEM files and removed again.
class OwnCertificate {
 public:
  OwnCertificate()
      : folder_(std::filesystem::temp_directory_path() / ("linli_tls_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    write(certificate_file(), [&](FILE* file) { PEM_write_X509(file, certificate); });
    write(key_file(),
          [&](FILE* file) { PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(certificate);
    EVP_PKEY_free(key);
  }
  ~OwnCertificate() { std::filesystem::remove_all(folder_); }
  std::string certificate_file() const { return folder_ / "certificate.pem"; }
  std::string key_file() const { return folder_ / "key.pem"; }

 private:
  template <class Write>
  static void write(const std::string& path, Write&& to) {
    FILE* file = std::fopen(path.c_str(), "w");
    to(file);
    std::fclose(file);
  }
  std::filesystem::path folder_;
};

class TlsClient {
 public:
  TlsClient(unsigned short port, int newest) : plain_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_, 0);
    SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_, newest);
    tls_ = SSL_new(context_);
    SSL_set_fd(tls_, plain_.fd());
    connected = SSL_connect(tls_) == 1;
  }
  ~TlsClient() {
    SSL_free(tls_);
    SSL_CTX_free(context_);
  }
  std::string ask(const std::string& request) {
    SSL_write(tls_, request.data(), static_cast<int>(request.size()));
    std::string all;
    char piece[4096];
    for (int got; (got = SSL_read(tls_, piece, sizeof piece)) > 0;)
      all.append(piece, static_cast<std::size_t>(got));
    return all;
  }
  bool said_good_bye() const { return (SSL_get_shutdown(tls_) & SSL_RECEIVED_SHUTDOWN) != 0; }
  std::string version() const { return SSL_get_version(tls_); }
  bool connected;

 private:
  RawClient plain_;
  SSL_CTX* context_;
  SSL* tls_;
};

class Tls : public ServerFixture {
 protected:
  Tls() {
    options.certificate_file = own.certificate_file();
    options.key_file = own.key_file();
    options.limits.head_deadline = std::chrono::milliseconds{500};
  }
  OwnCertificate own;
};

TEST_F(Tls, speaks_tls_12_and_13) {
  start();
  for (int newest : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient c{server->port(), newest};
    ASSERT_TRUE(c.connected);
    auto all = c.ask(get("/echo", "Connection: close\r\n"));
    EXPECT_NE(all.find("GET /echo  127.0.0.1 tls "), std::string::npos) << all;
    EXPECT_TRUE(c.said_good_bye()) << c.version();
  }
}

TEST_F(Tls, a_large_answer_arrives_whole) {
  start();
  TlsClient c{server->port(), TLS1_3_VERSION};
  EXPECT_GT(c.ask(get("/big", "Connection: close\r\n")).size(), 5'000'000u);
}

TEST_F(Tls, refuses_tls_11) {
  start();
  EXPECT_FALSE((TlsClient{server->port(), TLS1_1_VERSION}.connected));
}

TEST_F(Tls, drops_who_speaks_plainly_or_not_at_all) {
  start();
  auto plain = client(), silent = client();
  plain.send(get("/echo"));
  EXPECT_EQ(plain.all().find("HTTP"), std::string::npos);
  EXPECT_EQ(silent.all(), "");
  EXPECT_EQ(answered, 0);
}

TEST_F(Tls, tells_which_file_cannot_be_used) {
  options.key_file = "nowhere.pem";
  try {
    start();
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string{error.what()}.find("nowhere.pem"), std::string::npos);
  }
}

}  // namespace
}  // namespace linli::http
