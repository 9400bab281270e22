class Gvlk < Formula
  desc "KMS client setup keys, activation command lines and error codes, offline"
  homepage "https://github.com/@REPOSITORY@"
  url "@URL gvlk-@VERSION@.tar.gz@"
  sha256 "@SHA256 gvlk-@VERSION@.tar.gz@"
  license "MIT"

  depends_on "openjdk"

  def install
    # Completions and man pages lie in share as Homebrew wants them.
    share.install Dir["share/*"] if Dir.exist?("share")
    rm "bin/gvlk.cmd"
    libexec.install Dir["*"]
    (bin/"gvlk").write_env_script libexec/"bin/gvlk", Language::Java.overridable_java_home_env
  end

  test do
    assert_equal "WX4NM-KYWYW-QJJR4-XV3QB-6VM33\n", shell_output("#{bin}/gvlk key -q server 2022 datacenter")
    assert_match version.to_s, shell_output("#{bin}/gvlk --version")
  end
end
