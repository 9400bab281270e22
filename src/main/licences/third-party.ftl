<#-- The overview of what is under lib: artifact, version, licence, address. -->
gvlk is under the MIT licence (LICENSE). The jars under lib other than gvlk*.jar
are works of others, unchanged or compiled from their published sources. The
texts of their licences are in the folders beside this file.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
<#assign licences = entry.getValue()>
${project.artifactId} ${project.version}
    ${licences?join(", ")}
    ${project.groupId}:${project.artifactId}
    ${project.url!"-"}

</#list>
